import Addresses
import HumanServices
import Markup

/// What stands above whatever may bring a person together with somebody they fear.
struct SafetyWarning {
  let context: PageContext

  var content: HTML {
    p(.class("warn")) {
      context.violenceFirst
      " "
      a(context.href(.safety)) { context.words(.urgentSafety) }
    }
  }
}
