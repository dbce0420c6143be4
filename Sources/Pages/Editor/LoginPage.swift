import Addresses
import HumanServices
import Markup

/// Asks for e-mail address and password.
package struct LoginPage: Page {
  package enum Notice: Sendable { case loggedOut, passwordSet }

  package let context: PageContext
  let form: LoginForm
  let problem: LoginProblem?
  let notice: Notice?

  package init(
    context: PageContext, form: LoginForm, problem: LoginProblem?, notice: Notice? = nil
  ) {
    self.context = context
    self.form = form
    self.problem = problem
    self.notice = notice
  }

  package var path: SitePath { .editor(.login(returningTo: form.returningTo)) }
  package var languageChoice: LanguageChoice { form.waiting == nil ? .links : .none }
  package var heading: String { words(.loginTitle) }
  package var documentTitle: String { "\(heading) – \(words(.editorName))" }

  package var content: HTML {
    switch notice {
    case .loggedOut: p(.class("note"), .role("status")) { words(.loginOut) }
    case .passwordSet: p(.class("note"), .role("status")) { words(.loginPasswordSet) }
    case nil: HTML.empty
    }
    if form.waiting != nil { p(.class("kept"), .role("status")) { words(.loginKept) } }
    LoginProblemPart(context: context, problem: problem).content
    Markup.form(
      .class("panel login"), .method("post"),
      .action(EditorPath.login().address(in: language))
    ) {
      LoginCarried(form: form).content
      FormField(LoginForm.names.email, words(.loginEmail)).line(
        "email", form.email, Attribute("autocomplete", "username"), .required,
        Attribute("maxlength", String(EmailAddress.maximumLength)))
      FormField(LoginForm.names.password, words(.loginPassword)).line(
        "password", "", Attribute("autocomplete", "current-password"), .required)
      button(.type("submit"), .class("btn")) { words(.loginSend) }
    }
    p(.class("note")) { words(.loginForgotten) }
    p(.class("note")) { words(.loginCookie) }
  }
}
