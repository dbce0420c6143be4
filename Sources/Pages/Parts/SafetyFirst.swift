import Addresses
import HumanServices
import Markup
import Search

/// Safety help, before anything else, where somebody named a danger.
struct SafetyFirst {
  let help: Set<SafetyHelp>
  let dangers: Set<DangerConcept>
  let context: PageContext

  /// - Parameter help: more than the dangers ask for, as chosen values may.
  init(_ dangers: Set<DangerConcept>, and help: Set<SafetyHelp> = [], context: PageContext) {
    self.help = help.union(dangers.map(\.help))
    self.dangers = dangers
    self.context = context
  }

  private var words: Phrases { context.words }

  @HTMLBuilder var content: HTML {
    // What somebody may do to themself is nearer than what another one may do.
    if help.contains(.crisis) { crisis }
    if help.contains(.safety) { safety }
  }

  private var crisis: HTML {
    section(.class("gap danger crisis-help"), .ariaLabel(words(.crisisLabel))) {
      p { strong { words(.crisisFirst) } }
      SafetyContactList(roles: [.emergency, .crisis, .child], context: context).content
    }
  }

  private var safety: HTML {
    section(.class("gap danger safety-help"), .ariaLabel(words(.urgentLabel))) {
      p { strong { context.violenceFirst } }
      p { SafetyContactList.languages(of: context.safety.violence, context) }
      if dangers.contains(.childHarmed) {
        SafetyContactList(roles: [.child], context: context).content
      }
      p { a(context.href(.safety)) { words(.urgentSafety) } }
    }
  }
}
