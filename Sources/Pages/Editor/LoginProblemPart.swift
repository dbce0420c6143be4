import Addresses
import HumanServices
import Markup

/// The line that says why a login did not succeed.
struct LoginProblemPart {
  let context: PageContext
  let problem: LoginProblem?

  @HTMLBuilder var content: HTML {
    if let problem {
      div(.class("problems"), .role("alert"), .id("ongelmat")) { p { message(problem) } }
    }
  }

  private func message(_ problem: LoginProblem) -> String {
    switch problem {
    case .refused: context.words(.loginRefused)
    case .expired: context.words(.loginExpired)
    case .slowed(let seconds): context.words(.loginSlowed, ["seconds": String(seconds)])
    case .codeRefused: context.words(.loginCodeRefused)
    }
  }
}
