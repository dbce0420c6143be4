import HumanServices
import Markup

/// A fixed contact that can be called now; the whole line is the link, so that its name says whom one
/// reaches.
struct FixedLine {
  let contact: SafetyContact
  let context: PageContext

  private var words: Phrases { context.words }

  var content: HTML {
    let title: Phrase = contact.role == .child ? .answerChild : .answerCall
    return a(.class("line"), .href("tel:\(contact.number.dialled)")) {
      strong { words(title, ["number": contact.number.rawValue]) }
      span {
        context.text(contact.name)
        if !contact.hours.isEmpty {
          " · "
          context.text(contact.hours)
        }
        if !contact.price.isEmpty {
          span(.class("price")) {
            " · "
            context.text(contact.price)
          }
        }
        if !contact.languages.isEmpty,
          !contact.languages.contains(where: { $0.code == context.language.rawValue })
        {
          " · "
            + words(.answerSpeaks, ["languages": context.languagesByKind(contact.languages)])
        }
      }
    }
  }
}
