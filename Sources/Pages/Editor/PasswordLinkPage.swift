import Addresses
import HumanServices
import Markup

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
