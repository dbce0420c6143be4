import Addresses
import HumanServices
import Markup

/// Where to go when afraid, the same everywhere: the fixed contact for violence.
struct AfraidPart {
  let context: PageContext

  private var contact: SafetyContact { context.safety.violence }

  var content: HTML {
    section(.class("panel answer-afraid"), .ariaLabelledBy("pelkaat")) {
      h2(.id("pelkaat")) { context.words(.answerAfraid) }
      p {
        strong { context.text(contact.name) }
        " "
        context.call(contact)
      }
      p {
        context.text(contact.hours)
        if !contact.price.isEmpty {
          ", "
          context.text(contact.price)
        }
      }
      p { a(context.href(.safety)) { context.words(.answerSafety) } }
    }
  }
}
