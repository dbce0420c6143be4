import Addresses
import HumanServices
import Markup

package enum NewPassword {
  package static let names = (present: "nykyinen", new: "uusi", again: "uudelleen")

  /// Each problem at its field.
  static func problems(_ problem: NewPasswordProblem?, _ words: Phrases) -> [FieldProblem] {
    guard let problem else { return [] }
    switch problem {
    case .wrongPresent:
      return [FieldProblem(field: names.present, message: words(.passwordWrong))]
    case .differs: return [FieldProblem(field: names.again, message: words(.passwordDiffers))]
    case .rule(let rule): return [FieldProblem(field: names.new, message: message(rule, words))]
    }
  }

  private static func message(_ problem: PasswordProblem, _ words: Phrases) -> String {
    switch problem {
    case .tooShort:
      words(.passwordTooShort, ["count": String(PasswordRule.minimumLength)])
    case .tooLong: words(.passwordTooLong, ["count": String(PasswordRule.maximumLength)])
    case .namesAccount: words(.passwordNamesAccount)
    case .namesSite: words(.passwordNamesSite)
    case .tooSimple: words(.passwordTooSimple)
    }
  }
}
