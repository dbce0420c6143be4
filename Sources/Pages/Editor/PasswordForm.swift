import Addresses
import HumanServices
import Markup

/// Why a new password is not set.
package enum NewPasswordProblem: Hashable, Sendable {
  case rule(PasswordProblem)
  /// Typed differently the second time.
  case differs
  /// The present password is wrong.
  case wrongPresent
}

/// The two fields of a new password, with what it must be.
struct NewPasswordFields {
  let words: Phrases
  let problems: [FieldProblem]

  @HTMLBuilder var content: HTML {
    FormField(
      NewPassword.names.new, words(.passwordNew),
      help: words(.passwordHelp, ["count": String(PasswordRule.minimumLength)]),
      problems: problems
    ).line("password", "", Attribute("autocomplete", "new-password"), .required)
    FormField(NewPassword.names.again, words(.passwordAgain), problems: problems)
      .line("password", "", Attribute("autocomplete", "new-password"), .required)
  }
}

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

/// A one-time link: sets a password. Looking at it uses nothing up, for mail programs look first.
package struct PasswordLinkPage: Page {
  package let context: PageContext
  let token: String
  let email: EmailAddress
  let problem: NewPasswordProblem?
  let formToken: String

  package init(
    context: PageContext, token: String, email: EmailAddress, problem: NewPasswordProblem?,
    formToken: String
  ) {
    self.context = context
    self.token = token
    self.email = email
    self.problem = problem
    self.formToken = formToken
  }

  package var path: SitePath { .editor(.link(token: token)) }
  package var heading: String { words(.linkTitle) }
  package var documentTitle: String { "\(heading) – \(words(.editorName))" }

  package var content: HTML {
    let problems = NewPassword.problems(problem, words)
    p(.class("lead")) { words(.linkText, ["email": email.rawValue]) }
    ProblemSummary(words(.passwordProblems), problems).content
    Markup.form(
      .class("panel login"), .method("post"), .action(EditorPath.link().address(in: language))
    ) {
      input(.type("hidden"), .name(EditorPath.names.link), .value(token))
      input(.type("hidden"), .name(LoginForm.names.token), .value(formToken))
      input(
        .type("hidden"), .name(LoginForm.names.email), .value(email.rawValue),
        Attribute("autocomplete", "username"))
      NewPasswordFields(words: words, problems: problems).content
      button(.type("submit"), .class("btn")) { words(.passwordSet) }
    }
  }
}

/// A link that is used up or too old.
package struct LinkIsOverPage: Page {
  package let context: PageContext

  package init(context: PageContext) { self.context = context }

  package var path: SitePath { .editor(.login()) }
  package var heading: String { words(.linkOverTitle) }
  package var documentTitle: String { "\(heading) – \(words(.editorName))" }

  package var content: HTML {
    p(.class("lead")) { words(.linkOverText) }
    p { a(context.href(.editor(.login()))) { words(.loginTitle) } }
  }
}
