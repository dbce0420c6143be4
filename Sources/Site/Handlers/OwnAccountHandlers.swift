import Addresses
import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Pages

extension Site {
  /// What an authenticator app calls us.
  private static let issuer = "Eropalvelut"

  /// Answers `GET /yllapito/tili`.
  @Sendable func showOwnAccount(_ request: Request, _ session: EditorSession) throws -> Response {
    editorPage(
      try ownAccountPage(
        request, session, isChanged: request.parameter("muutettu") != nil))
  }

  /// Answers `POST /yllapito/tili/salasana`; other sessions end, this one gets a new token.
  @Sendable func changePassword(_ request: Request, _ session: EditorSession) throws -> Response {
    let fields = try request.firstSecretFields()
    guard try isOwnPassword(fields[NewPassword.names.present], request, session) else {
      return editorPage(
        try ownAccountPage(request, session, problem: .wrongPresent),
        status: .unprocessableContent)
    }
    switch newPassword(fields, for: session.editor.email) {
    case .failure(let refusal):
      return editorPage(
        try ownAccountPage(request, session, problem: refusal.problem),
        status: .unprocessableContent)
    case .success(let password):
      try catalogue.setPassword(
        passwords.hash(password), of: session.editor.id, keeping: session.id,
        by: session.editor.id, at: instant)
      return try ownAccountIsChanged(request, session)
    }
  }

  /// Answers `GET /yllapito/tili/koodi`: a new key, not in use yet.
  @Sendable func showSecondFactor(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    editorPage(secondFactorPage(TimeCode.random(), nil, request, session))
  }

  /// Answers `POST /yllapito/tili/koodi`: the key is in use from its first right code on.
  @Sendable func turnSecondFactorOn(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    let fields = try request.firstSecretFields()
    let names = OwnAccountPage.names
    let text = fields[names.key] ?? ""
    guard let key = Base32.decoded(text), key.count == TimeCode.keyBytes,
      tokens.isProof(fields[names.seal] ?? "", of: text, in: session)
    else { throw HTTPError.badRequest("the key is not one of ours") }
    let code = TimeCode(key: key)
    guard try isOwnPassword(fields[names.password], request, session) else {
      return editorPage(
        secondFactorPage(code, .password, request, session), status: .unprocessableContent)
    }
    guard let step = code.step(of: fields[names.code] ?? "", at: instant) else {
      return editorPage(
        secondFactorPage(code, .code, request, session), status: .unprocessableContent)
    }
    let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode.random() }
    try catalogue.setSecondFactor(
      key: key, step: step, recoveryHashes: codes.map(RecoveryCode.hash), of: session.editor.id,
      keeping: session.id, at: instant)
    let (renewed, cookie) = try renewed(session)
    var response = editorPage(
      RecoveryCodesPage(editor: editorContext(for: request, renewed), codes: codes))
    response.fields.append(cookie)
    return response
  }

  /// Answers `POST /yllapito/tili/koodi/pois`.
  @Sendable func turnSecondFactorOff(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    let password = try request.firstSecretFields()[OwnAccountPage.names.password]
    guard try isOwnPassword(password, request, session) else {
      return editorPage(
        try ownAccountPage(request, session, codeProblem: true), status: .unprocessableContent)
    }
    try catalogue.removeSecondFactor(
      of: session.editor.id, keeping: session.id, by: session.editor.id, at: instant)
    return try ownAccountIsChanged(request, session)
  }

  /// Answers `POST /yllapito/tili/kirjaudu-ulos-kaikkialta`.
  @Sendable func logOutEverywhere(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    try catalogue.endAllSessions(of: session.editor.id, at: instant)
    var response = seeOther(EditorPath.login().address(in: request.language) + "?ulos=1")
    response.fields.append(sessionCookie(nil))
    return response
  }

  private func ownAccountIsChanged(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    var response = seeOther(
      EditorPath.ownAccount.address(in: request.language) + "?muutettu=1")
    response.fields.append(try renewed(session).cookie)
    return response
  }

  /// Whether the password is the editor's; failures count as failed logins do.
  private func isOwnPassword(
    _ password: String?, _ request: Request, _ session: EditorSession
  ) throws -> Bool {
    let credentials = try catalogue.credentials(session.editor.id)
    let attempt = attempt(by: session.editor.email.rawValue, credentials, request)
    guard throttle.secondsToWait(attempt, at: instant) == 0 else { return false }
    let isRight = try passwords.isRight(password ?? "", stored: credentials?.passwordHash)
    if !isRight { try noteFailure(attempt, credentials?.account) }
    return isRight
  }

  private func ownAccountPage(
    _ request: Request, _ session: EditorSession, problem: NewPasswordProblem? = nil,
    codeProblem: Bool = false, isChanged: Bool = false
  ) throws -> OwnAccountPage {
    guard let account = try catalogue.account(session.editor.id) else { throw HTTPError.notFound }
    let sessions = try catalogue.sessions(of: account.id).map {
      ShownSession(
        startedAt: $0.startedAt, lastUsedAt: $0.lastUsedAt, isThisOne: $0.id == session.id)
    }
    return OwnAccountPage(
      editor: editorContext(for: request, session), account: account, sessions: sessions,
      recoveryCodesLeft: try catalogue.recoveryCodesLeft(of: account.id), problem: problem,
      codeProblem: codeProblem, isChanged: isChanged)
  }

  private func secondFactorPage(
    _ code: TimeCode, _ problem: SecondFactorPage.Problem?, _ request: Request,
    _ session: EditorSession
  ) -> SecondFactorPage {
    let key = Base32.encoded(code.key)
    return SecondFactorPage(
      editor: editorContext(for: request, session), key: key,
      link: code.link(for: session.editor.email.rawValue, issuer: Site.issuer),
      seal: tokens.proof(of: key, in: session), problem: problem)
  }
}
