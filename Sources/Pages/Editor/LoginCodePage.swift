import Addresses
import HumanServices
import Markup

/// Asks for the code of the second factor.
package struct LoginCodePage: Page {
  package let context: PageContext
  let form: LoginForm
  /// Proof that the password was right; see `Site`.
  let ticket: String
  let problem: LoginProblem?

  package init(
    context: PageContext, form: LoginForm, ticket: String, problem: LoginProblem?
  ) {
    self.context = context
    self.form = form
    self.ticket = ticket
    self.problem = problem
  }

  package var path: SitePath { .editor(.login()) }
  package let languageChoice = LanguageChoice.none
  package var heading: String { words(.loginCodeTitle) }
  package var documentTitle: String { "\(heading) – \(words(.editorName))" }

  package var content: HTML {
    LoginProblemPart(context: context, problem: problem).content
    Markup.form(
      .class("panel login"), .method("post"), .action(EditorPath.loginCode.address(in: language))
    ) {
      LoginCarried(form: form).content
      input(.type("hidden"), .name(LoginForm.names.ticket), .value(ticket))
      FormField(LoginForm.names.code, words(.loginCode), help: words(.loginCodeHelp)).text(
        "", Attribute("autocomplete", "one-time-code"), Attribute("maxlength", "40"), .required)
      button(.type("submit"), .class("btn")) { words(.loginSend) }
    }
  }
}
