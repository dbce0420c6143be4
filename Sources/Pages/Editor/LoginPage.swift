import Addresses
import HumanServices
import Markup

/// What somebody typed to log in, and what waits behind the login.
package struct LoginForm: Sendable {
  package var email = ""
  /// Proves that the form was ours and not too old; see `Site`.
  package var token = ""
  /// The page that was asked for before, one of the admin side's.
  package var returningTo: String?
  /// A form that was sent without a session.
  package var waiting: WaitingForm?

  package init() {}

  package static let names = (
    email: "sahkoposti", password: "salasana", token: "token",
    waitingAddress: "_osoite", waitingBody: "_lomake", code: "koodi", ticket: "lippu"
  )
}

/// A form as it was typed, kept over the login in the page itself.
package struct WaitingForm: Sendable, Hashable {
  /// Where it was sent, a path of the admin side.
  package var address: String
  /// Its fields as `application/x-www-form-urlencoded`.
  package var body: String

  package init(address: String, body: String) {
    self.address = address
    self.body = body
  }
}

/// Why somebody is not logged in.
package enum LoginProblem: Sendable, Hashable {
  /// Unknown address, wrong password, disabled account: nobody is told which.
  case refused
  case expired
  case slowed(seconds: Int)
  case codeRefused
}

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

/// Says that there is no account yet, and how the first one is made.
package struct FirstAccountPage: Page {
  package let context: PageContext

  package init(context: PageContext) { self.context = context }

  package var path: SitePath { .editor(.login()) }
  package var heading: String { words(.setupTitle) }
  package var documentTitle: String { "\(heading) – \(words(.editorName))" }

  package var content: HTML {
    p(.class("lead")) { words(.setupText) }
    p { element("code", [], .text(words(.setupCommand))) }
  }
}
