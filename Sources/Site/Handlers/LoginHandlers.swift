import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Pages

extension Site {
  /// Answers `GET /yllapito/kirjaudu`.
  @Sendable func showLogin(_ request: Request) throws -> Response {
    var form = LoginForm()
    form.returningTo = request.parameter(LoginForm.names.returningTo).flatMap(LocalPath.init)?.text
    let notice: LoginPage.Notice? = request.parameter("ulos") == nil ? nil : .loggedOut
    return try loginPage(form, nil, request, status: .ok, notice: notice)
  }

  /// Answers `POST /yllapito/kirjaudu`, on the queue of passwords.
  @Sendable func logIn(_ request: Request) throws -> Response {
    try refuseForeignPost(request)
    let fields = try request.firstFormFields()
    let names = LoginForm.names
    let form = loginForm(fields)
    guard tokens.isValid(fields[names.token] ?? "", at: instant) else {
      return try loginPage(form, .expired, request, status: .unprocessableContent)
    }
    let credentials = try EmailAddress(rawValue: form.email.trimmed).flatMap {
      try catalogue.credentials(email: $0)
    }
    // Unknown, wrong and disabled cost the same work and get the same answer.
    let isRight = try passwords.isRight(
      fields[names.password] ?? "", stored: credentials?.passwordHash)
    guard isRight, let account = credentials?.account, account.state == .active else {
      return try loginPage(form, .refused, request, status: .unprocessableContent)
    }
    return try begin(account, form, request)
  }

  /// Answers `POST /yllapito/kirjaudu-ulos`.
  @Sendable func logOut(_ request: Request, _ session: EditorSession) throws -> Response {
    try catalogue.endSession(session.record, at: instant)
    var response = seeOther(EditorPath.login().address(in: request.language) + "?ulos=1")
    response.fields.append(sessionCookie(nil))
    return response
  }

  /// Begins a session and leads to where its editor was going.
  private func begin(
    _ account: Account, _ form: LoginForm, _ request: Request
  ) throws -> Response {
    let token = try openSession(for: account.id)
    var response: Response
    if let waiting = form.waiting, let session = try session(token: token) {
      response = editorPage(
        ReplayPage(
          editor: editorContext(for: request, session), reason: .loggedInAgain,
          address: waiting.address, fields: FormBody.decoded(waiting.body)))
    } else {
      response = seeOther(
        form.returningTo ?? EditorPath.front.address(in: request.language))
    }
    response.fields.append(sessionCookie(token))
    return response
  }

  private func loginForm(_ fields: [String: String]) -> LoginForm {
    let names = LoginForm.names
    var form = LoginForm()
    form.email = fields[names.email] ?? ""
    form.returningTo = fields[names.returningTo].flatMap(LocalPath.init)?.text
    if let address = fields[names.waitingAddress].flatMap(LocalPath.init)?.text,
      let body = fields[names.waitingBody]
    {
      form.waiting = WaitingForm(address: address, body: body)
    }
    return form
  }

  func loginPage(
    _ form: LoginForm, _ problem: LoginProblem?, _ request: Request, status: HTTPResponse.Status,
    notice: LoginPage.Notice? = nil
  ) throws -> Response {
    let context = context(for: request)
    guard try catalogue.hasAccounts() else {
      return gatePage(FirstAccountPage(context: context), status: status)
    }
    var form = form
    form.token = tokens.token(at: instant)
    return gatePage(
      LoginPage(context: context, form: form, problem: problem, notice: notice), status: status)
  }
}

extension String {
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
