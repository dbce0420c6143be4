import Addresses
import HumanServices
import Markup

/// Where to go when afraid, the same everywhere: the fixed contact for violence.
struct AfraidPart {
  let context: PageContext

  var content: HTML {
    section(.class("panel answer-afraid"), .ariaLabelledBy("pelkaat")) {
      h2(.id("pelkaat")) { context.words(.answerAfraid) }
      p { SafetyContactLine(context.safety.violence, context: context).content }
      p { a(context.href(.safety)) { context.words(.answerSafety) } }
    }
  }
}
