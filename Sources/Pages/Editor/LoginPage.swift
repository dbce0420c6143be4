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

/// The hidden fields that go with a login from page to page.
struct LoginCarried {
  let form: LoginForm

  @HTMLBuilder var content: HTML {
    let names = LoginForm.names
    input(.type("hidden"), .name(names.token), .value(form.token))
    if let address = form.returningTo {
      input(.type("hidden"), .name(EditorPath.names.returningTo), .value(address))
    }
    if let waiting = form.waiting {
      input(.type("hidden"), .name(names.waitingAddress), .value(waiting.address))
      input(.type("hidden"), .name(names.waitingBody), .value(waiting.body))
    }
  }
}
