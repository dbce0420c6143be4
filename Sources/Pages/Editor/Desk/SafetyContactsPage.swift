import Addresses
import HumanServices
import Markup

/// The four safety contacts as coordinators see them: number, age and check, those to be checked
/// marked.
package struct SafetyContactsPage: EditorPage {
  package let editor: EditorContext
  let contacts: [EditedSafetyContact]

  package init(editor: EditorContext, contacts: [EditedSafetyContact]) {
    self.editor = editor
    self.contacts = contacts
  }

  package let editorPath = EditorPath.desk(.safetyContacts)
  package var heading: String { words(.safetyContactTitle) }

  package var content: HTML {
    p(.class("lead")) { words(.safetyContactLead) }
    if !editor.editor.mayEditSafetyContacts {
      p(.class("note")) { words(.safetyContactAdminsOnly) }
    }
    for edited in contacts { entry(edited) }
  }

  private func entry(_ edited: EditedSafetyContact) -> HTML {
    let contact = edited.contact
    let name = contact.name[language]
    return article(.class("panel")) {
      h2 { name }
      SafetyContactStanding(edited: edited, context: context).content
      p { context.text(contact.note) }
      p(.class("buttons")) {
        a(.class("btn"), href(.desk(.safetyContactCheck(contact.role)))) {
          words(.safetyContactCheckToo, ["name": name])
        }
        a(.class("btn plain"), href(.desk(.safetyContact(contact.role)))) {
          words(
            editor.editor.mayEditSafetyContacts ? .safetyContactEdit : .safetyContactFacts,
            ["name": name])
        }
      }
    }
  }
}
