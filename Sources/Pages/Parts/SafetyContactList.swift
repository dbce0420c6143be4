import Addresses
import HumanServices
import Markup

/// Safety contacts, each under whom it is for, with the languages in which it answers.
struct SafetyContactList {
  var roles = SafetyContact.Role.allCases
  let context: PageContext

  private var words: Phrases { context.words }

  var content: HTML {
    ul {
      for contact in roles.map({ context.safety[$0] }) {
        li {
          strong { words(.safetyFor(contact.role)) + ":" }
          " "
          SafetyContactLine(contact, context: context).content
          ". "
          SafetyContactList.languages(of: contact, context)
        }
      }
    }
  }

  /// The languages in which a contact answers, as far as its source says.
  @HTMLBuilder static func languages(
    of contact: SafetyContact, _ context: PageContext
  ) -> HTML {
    if !contact.languages.isEmpty {
      context.words(
        .safetyAnswersIn, ["languages": context.languagesByKind(contact.languages)])
    }
    if !contact.languagesNote.isEmpty {
      " "
      context.text(contact.languagesNote)
    }
  }
}
