import Addresses
import Catalogue
import HTTPServer
import HTTPTypes
import HumanServices
import Pages

extension Site {
  /// Answers `GET /yllapito/linkki`: the form; it uses nothing up.
  @Sendable func showPasswordLink(_ request: Request) throws -> Response {
    try passwordLinkPage(
      request, request.parameter(EditorPath.names.link) ?? "", nil, status: .ok)
  }

  /// Answers `POST /yllapito/linkki`: sets the password and uses the link up.
  @Sendable func setPasswordByLink(_ request: Request) throws -> Response {
    try refuseForeignPost(request)
    let fields = try request.firstSecretFields()
    let link = fields[EditorPath.names.link] ?? ""
    let hash = Secrets.hash(link)
    guard let account = try catalogue.account(linkHash: hash, at: instant),
      tokens.isValid(fields[LoginForm.names.token] ?? "", at: instant)
    else { return try passwordLinkPage(request, link, nil, status: .unprocessableContent) }
    switch newPassword(fields, for: account.email) {
    case .failure(let refusal):
      return try passwordLinkPage(
        request, link, refusal.problem, status: .unprocessableContent)
    case .success(let password):
      do {
        try catalogue.setPassword(passwords.hash(password), linkHash: hash, at: instant)
      } catch AccountError.linkIsOver {
        return try passwordLinkPage(request, link, nil, status: .gone)
      }
      return seeOther(EditorPath.login().address(in: request.language) + "?asetettu=1")
    }
  }

  private func passwordLinkPage(
    _ request: Request, _ token: String, _ problem: NewPasswordProblem?,
    status: HTTPResponse.Status
  ) throws -> Response {
    guard let account = try catalogue.account(linkHash: Secrets.hash(token), at: instant) else {
      return gatePage(LinkIsOverPage(context: context(for: request)), status: .gone)
    }
    return gatePage(
      PasswordLinkPage(
        context: context(for: request), token: token, email: account.email, problem: problem,
        formToken: tokens.token(at: instant)), status: status)
  }

  /// A new password that may be set.
  func newPassword(
    _ fields: [String: String], for email: EmailAddress
  ) -> Result<String, NewPasswordRefusal> {
    let password = fields[NewPassword.names.new] ?? ""
    if let problem = PasswordRule.problem(with: password, email: email) {
      return .failure(NewPasswordRefusal(problem: .rule(problem)))
    }
    guard fields[NewPassword.names.again] == password else {
      return .failure(NewPasswordRefusal(problem: .differs))
    }
    return .success(password)
  }
}

struct NewPasswordRefusal: Error {
  var problem: NewPasswordProblem
}
