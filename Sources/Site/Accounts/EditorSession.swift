import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Logging
import Pages

/// A logged-in editor asking. Handlers of the admin side take one, so none can be registered
/// unguarded.
package struct EditorSession: Sendable {
  /// Seconds without a request after which a session is over.
  package static let idleSeconds = 30.0 * 60
  /// Seconds after which a session is over in any case: a working day.
  package static let longestSeconds = 12.0 * 60 * 60
  /// Seconds within which a further request is not noted anew, so that reading does not write.
  static let noteSeconds = 60.0

  package let editor: Editor
  package let id: ID<EditorSessionRecord>
  /// Proves that a post came from a page of this session; part of the `EditorToken` of each form.
  package let csrf: String
  /// When it is over if nothing more is asked.
  package let endsAt: Date
  /// The post was typed before a login in between, or cannot be saved now: show the form as typed and
  /// save nothing.
  package internal(set) var isReplay = false
  /// The form is shown as typed because it could not be saved.
  var unsaved: UnsavedNotice?

  let record: EditorSessionRecord
}

extension Site {
  /// The name that the cookie has: with https one that no other host and no plain http can set.
  var sessionCookieName: String {
    settings.publicURL.hasPrefix("https://") ? "__Host-istunto" : "istunto"
  }

  /// Begins a session with a token of its own.
  ///
  /// - Returns: the token; only its hash is kept.
  package func openSession(for account: ID<Account>) throws -> String {
    let token = Secrets.token()
    try catalogue.removeSessions(
      startedBefore: instant - EditorSession.longestSeconds,
      lastUsedBefore: instant - EditorSession.idleSeconds)
    try catalogue.openSession(tokenHash: Secrets.hash(token), for: account, at: instant)
    return token
  }

  /// The field that gives a browser its session; `nil` takes it away.
  ///
  /// Without an age: it goes when the browser is closed.
  func sessionCookie(_ token: String?) -> HTTPField {
    var value = "\(sessionCookieName)=\(token ?? "")"
    value += "; Path=/; HttpOnly; SameSite=Strict"
    if settings.publicURL.hasPrefix("https://") { value += "; Secure" }
    if token == nil { value += "; Max-Age=0" }
    return HTTPField(name: .setCookie, value: value)
  }

  /// Gives a session a new token, as after every change of rights.
  ///
  /// - Returns: the session under its new token, and the cookie that brings it.
  func renewed(_ session: EditorSession) throws -> (session: EditorSession, cookie: HTTPField) {
    let token = Secrets.token()
    try catalogue.renewSession(session.id, tokenHash: Secrets.hash(token))
    return (try self.session(token: token) ?? session, sessionCookie(token))
  }

  /// The session whose cookie a request has, if it is not over.
  func session(of request: Request) throws -> EditorSession? {
    try request.cookie(sessionCookieName).flatMap { try session(token: $0) }
  }

  func session(token: String) throws -> EditorSession? {
    guard let record = try catalogue.session(tokenHash: Secrets.hash(token)) else { return nil }
    let longest = record.startedAt + EditorSession.longestSeconds
    guard instant < longest, instant < record.lastUsedAt + EditorSession.idleSeconds else {
      return nil
    }
    noteUse(of: record)
    return EditorSession(
      editor: record.editor, id: record.id, csrf: Secrets.proof("csrf", of: token),
      endsAt: min(instant + EditorSession.idleSeconds, longest), record: record)
  }
}

extension Site {
  /// Reading goes on where nothing can be written, such as on a full disk; the session then ends
  /// earlier than it would.
  private func noteUse(of record: EditorSessionRecord) {
    guard instant.timeIntervalSince(record.lastUsedAt) >= EditorSession.noteSeconds else { return }
    do {
      try catalogue.touchSession(record.id, at: instant)
    } catch {
      logger.warning("a session's use was not noted", metadata: ["error": "\(error)"])
    }
  }
}

extension Request {
  /// The first cookie of this name (RFC 6265 §4.2).
  func cookie(_ name: String) -> String? {
    for pair in (field(.cookie) ?? "").split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, parts[0].drop(while: { $0 == " " }) == name { return String(parts[1]) }
    }
    return nil
  }

  /// The form's fields by name, each as it was meant (`String.cleaned`); of several with one name,
  /// the first.
  func firstFormFields() throws -> [String: String] {
    try firstSecretFields().mapValues(\.cleaned)
  }

  /// The same as they came, for forms of passwords: in a secret every sign counts.
  func firstSecretFields() throws -> [String: String] {
    Dictionary(try formFields().map { ($0.name, $0.value) }) { first, _ in first }
  }
}
