import Addresses
import HumanServices
import Markup

/// What comes before all listings of a shift: the numbers that stand on every page.
package struct ShiftSafetyPage: EditorPage {
  package let editor: EditorContext
  let contacts: [EditedSafetyContact]
  let progress: ShiftProgress

  package init(
    editor: EditorContext, contacts: [EditedSafetyContact], progress: ShiftProgress
  ) {
    self.editor = editor
    self.contacts = contacts
    self.progress = progress
  }

  package var editorPath: EditorPath { .desk(.shift(progress.mark)) }
  package var heading: String { words(.shiftTitle) }

  package var content: HTML {
    progress.content(context)
    h2 { words(.shiftSafety) }
    p { words(.shiftSafetyLead) }
    for edited in contacts {
      article(.class("panel")) {
        h3 { edited.contact.name[language] }
        SafetyContactStanding(edited: edited, context: context).content
        p {
          a(.class("btn"), .href(address(of: edited.contact.role))) {
            words(.safetyContactCheckToo, ["name": edited.contact.name[language]])
          }
        }
      }
    }
    p {
      a(.class("btn plain"), href(.desk(.shift(progress.mark.skippingSafetyContacts)))) {
        words(.shiftSkip)
      }
    }
  }

  private func address(of role: SafetyContact.Role) -> String {
    let address = EditorPath.desk(.safetyContactCheck(role)).address(in: language)
    return progress.mark.text.map { "\(address)?\(ShiftMark.name)=\($0)" } ?? address
  }
}
