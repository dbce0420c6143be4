import Addresses
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
    form.returningTo = request.parameter(EditorPath.names.returningTo).flatMap(LocalPath.init)?.text
    let notice: LoginPage.Notice? =
      request.parameter("ulos") != nil
      ? .loggedOut : request.parameter("asetettu") != nil ? .passwordSet : nil
    return try loginPage(form, nil, request, status: .ok, notice: notice)
  }

  /// Answers `POST /yllapito/kirjaudu`, on the queue of passwords.
  @Sendable func logIn(_ request: Request) throws -> Response {
    try refuseForeignPost(request)
    let fields = try request.firstSecretFields()
    let names = LoginForm.names
    let form = loginForm(fields)
    guard tokens.isValid(fields[names.token] ?? "", at: instant) else {
      return try loginPage(form, .expired, request, status: .unprocessableContent)
    }
    let credentials = try EmailAddress(rawValue: form.email.trimmed).flatMap {
      try catalogue.credentials(email: $0)
    }
    let attempt = attempt(by: form.email.trimmed.lowercased(), credentials, request)
    let ruling = throttle.ruling(on: attempt, at: instant)
    func slowed(_ seconds: Int) throws -> Response {
      try self.slowed(seconds) { try loginPage(form, $0, request, status: $1) }
    }
    if case .waits(let seconds) = ruling { return try slowed(seconds) }
    // Unknown, wrong and disabled cost the same work and get the same answer.
    let isRight = try passwords.isRight(
      fields[names.password] ?? "", stored: credentials?.passwordHash)
    let account = isRight && credentials?.account.state == .active ? credentials?.account : nil
    if case .othersFailed(let seconds) = ruling, account == nil || !attempt.isKnown {
      // Also a right one, or the next waits would tell that it was right.
      try noteFailure(attempt, credentials?.account, whileOthersWait: true)
      return try slowed(seconds)
    }
    guard let account else {
      try noteFailure(attempt, credentials?.account)
      return try loginPage(form, .refused, request, status: .unprocessableContent)
    }
    try rehash(fields[names.password] ?? "", credentials)
    guard credentials?.secondFactorKey == nil else {
      return codePage(form, ticket: tokens.loginStep(for: account, at: instant), nil, request, .ok)
    }
    noteSuccess(attempt)
    return try begin(account, form, request)
  }

  /// Answers `POST /yllapito/kirjaudu/koodi`: the second step, where an account has one.
  @Sendable func logInWithCode(_ request: Request) throws -> Response {
    try refuseForeignPost(request)
    let fields = try request.firstSecretFields()
    let names = LoginForm.names
    let form = loginForm(fields)
    let ticket = fields[names.ticket] ?? ""
    guard let id = tokens.account(ofLoginStep: ticket, at: instant),
      let credentials = try catalogue.credentials(id), credentials.account.state == .active
    else { return try loginPage(form, .expired, request, status: .unprocessableContent) }
    let attempt = attempt(by: credentials.account.email.rawValue, credentials, request)
    let again = { codePage(form, ticket: ticket, $0, request, $1) }
    let seconds = throttle.secondsToWait(attempt, at: instant)
    if seconds > 0 { return slowed(seconds, again) }
    guard try takeCode(fields[names.code] ?? "", of: credentials) else {
      try noteFailure(attempt, credentials.account)
      return again(.codeRefused, .unprocessableContent)
    }
    noteSuccess(attempt)
    return try begin(credentials.account, form, request)
  }

  /// A page that says how long to wait.
  private func slowed(
    _ seconds: Int, _ page: (LoginProblem, HTTPResponse.Status) throws -> Response
  ) rethrows -> Response {
    var response = try page(.slowed(seconds: seconds), .tooManyRequests)
    response.fields[.retryAfter] = String(seconds)
    return response
  }

  /// Counts a failure; the log says once that an account was slowed down.
  func noteFailure(
    _ attempt: LoginThrottle.Attempt, _ account: Account?, whileOthersWait: Bool = false
  ) throws {
    let isSlowed = throttle.noteFailure(attempt, at: instant, whileOthersWait: whileOthersWait)
    guard isSlowed, let account else { return }
    try catalogue.note(
      AuditEntry(happenedAt: instant, actor: nil, action: .loginSlowed, account: account.id))
  }

  /// Takes a time-based or a recovery code, each good once.
  private func takeCode(_ code: String, of credentials: Credentials) throws -> Bool {
    guard let key = credentials.secondFactorKey else { return false }
    if let step = TimeCode(key: key).step(of: code, at: instant) {
      return try catalogue.takeCode(step: step, of: credentials.account.id)
    }
    return try catalogue.takeRecoveryCode(
      hash: RecoveryCode.hash(code), of: credentials.account.id, at: instant)
  }

  /// Keeps a password that was hashed at a former cost at the present one; sessions stay.
  private func rehash(_ password: String, _ credentials: Credentials?) throws {
    guard let credentials, let stored = credentials.passwordHash, passwords.isOutdated(stored)
    else { return }
    try catalogue.renewPasswordHash(
      try passwords.hash(password), of: credentials.account.id)
  }

  private func codePage(
    _ form: LoginForm, ticket: String, _ problem: LoginProblem?, _ request: Request,
    _ status: HTTPResponse.Status
  ) -> Response {
    gatePage(
      LoginCodePage(
        context: context(for: request), form: form, ticket: ticket, problem: problem),
      status: status)
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
    form.returningTo = fields[EditorPath.names.returningTo].flatMap(LocalPath.init)?.text
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
