import Addresses
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Pages

/// What answers a request of a logged-in editor.
package typealias EditorHandler = @Sendable (Request, EditorSession) throws -> Response

extension Site {
  /// Lets only editors through.
  ///
  /// Without a session a GET leads to the login, from another site by a page of ours (`GoOnPage`), and
  /// a POST gets the login form with what was typed (401). A POST with a wrong or missing token gets 403 before the handler sees it, with a way back
  /// to the form as typed. What a form asks for is done once, however often it is sent; see `once`.
  func editor(_ handler: @escaping EditorHandler) -> Handler {
    guarded(.action, notReplayed(handler))
  }

  /// As `editor`, for posts that count as often as they are sent: logging out, and forms with a
  /// password, of which nothing is ever kept.
  func uncounted(_ handler: @escaping EditorHandler) -> Handler {
    guarded(.uncounted, notReplayed(handler))
  }

  private func notReplayed(_ handler: @escaping EditorHandler) -> EditorHandler {
    { request, session in
      // A replayed action would be done unseen; a form is shown instead: see `editorForm`.
      guard !session.isReplay else {
        return editorPage(
          NotDonePage(editor: editorContext(for: request, session)), status: .conflict)
      }
      return try handler(request, session)
    }
  }

  /// As `editor`, for a form whose handler shows it as typed, and saves nothing, when the session
  /// says `isReplay`: after a login in between, and when the file cannot be written.
  func editorForm(_ handler: @escaping EditorHandler) -> Handler {
    guarded(.form) { request, session in
      do {
        return try handler(request, session)
      } catch {
        return try unsaved(request, session, error, handler)
      }
    }
  }

  /// As `editor`, for admins alone; others get 403.
  func admin(_ handler: @escaping EditorHandler) -> Handler {
    editor { request, session in
      try session.editor.requireAdmin()
      return try handler(request, session)
    }
  }

  /// As `editorForm`, for admins alone.
  func adminForm(_ handler: @escaping EditorHandler) -> Handler {
    editorForm { request, session in
      try session.editor.requireAdmin()
      return try handler(request, session)
    }
  }

  private enum Kind {
    case action, form, uncounted
  }

  private func guarded(_ kind: Kind, _ handler: @escaping EditorHandler) -> Handler {
    { request in
      let isPost = request.method == .post
      if isPost { try refuseForeignPost(request) }
      guard var session = try session(of: request) else {
        return try isPost ? askToLogInAgain(request) : leadOn(request)
      }
      guard isPost else { return guardedFields(try handler(request, session)) }
      let fields = try request.firstSecretFields()
      let names = EditorContext.names
      let token = EditorToken(fields[names.token] ?? "")
      guard Secrets.areEqual(session.csrf, token.csrf) else {
        return try staleForm(request, session)
      }
      session.isReplay = fields[names.replay] != nil
      if kind == .uncounted || session.isReplay {
        return guardedFields(try handler(request, session))
      }
      guard let ticket = tokens.ticket(token.ticket, at: instant) else {
        return try staleForm(request, session)
      }
      let typed = try typedFields(request)
      let response = try once(
        ticket.sent(to: request.path, typed, at: instant),
        ask: { sentBefore(request, session, typed, $0, showsForm: kind == .form) },
        { try handler(request, session) })
      return guardedFields(response)
    }
  }

  private func sentBefore(
    _ request: Request, _ session: EditorSession, _ typed: [(name: String, value: String)],
    _ trace: FormTrace, showsForm: Bool
  ) -> Response {
    editorPage(
      SentBeforePage(
        editor: editorContext(for: request, session), trace: trace, address: request.pathAndQuery,
        fields: typed.map { TypedField(name: $0.name, value: $0.value) }, showsForm: showsForm),
      status: .conflict)
  }

  /// Whatever a handler answers to an editor is kept nowhere.
  private func guardedFields(_ response: Response) -> Response {
    var response = response
    response.fields[.cacheControl] = "no-store"
    response.fields[.eTag] = nil
    response.fields[.referrerPolicy] = "same-origin"
    return response
  }

  /// To the login; but a link of another site's page comes without the cookie that there may be, and
  /// so does every redirect of it. Only a link on a page of ours brings it.
  private func leadOn(_ request: Request) -> Response {
    if request.field(.secFetchSite) == "cross-site" {
      let address =
        LocalPath(request.pathAndQuery)?.text ?? EditorPath.front.address(in: request.language)
      return gatePage(GoOnPage(context: context(for: request), address: address))
    }
    return seeOther(
      EditorPath.login(returningTo: LocalPath(request.pathAndQuery)?.text)
        .address(in: request.language))
  }

  private func askToLogInAgain(_ request: Request) throws -> Response {
    var form = LoginForm()
    form.waiting = WaitingForm(
      address: request.pathAndQuery, body: FormBody.encoded(try typedFields(request)))
    var response = try loginPage(form, nil, request, status: .unauthorized)
    // RFC 9110 §15.5.2 wants one; no browser knows this scheme, so none asks in a window of its own.
    response.fields[.wwwAuthenticate] = "Form realm=\"yllapito\""
    return response
  }

  private func staleForm(_ request: Request, _ session: EditorSession) throws -> Response {
    editorPage(
      ReplayPage(
        editor: editorContext(for: request, session), reason: .staleForm,
        address: request.pathAndQuery,
        fields: try typedFields(request)), status: .forbidden)
  }

  /// What somebody typed: all fields but the guard's own.
  private func typedFields(_ request: Request) throws -> [(name: String, value: String)] {
    try request.formFields().filter {
      $0.name != EditorContext.names.token && $0.name != EditorContext.names.replay
    }
  }
}

extension Request {
  fileprivate var pathAndQuery: String { rawQuery.isEmpty ? path : "\(path)?\(rawQuery)" }
}

extension Site {
  /// A page for an editor: kept nowhere, and never compressed, for its token stands beside text that
  /// came with a request (BREACH).
  func editorPage(_ page: any EditorPage, status: HTTPResponse.Status = .ok) -> Response {
    framed(EditorLayout(page, isError: status.isError).document, page, status)
  }

  /// A page of the admin side for somebody who is not logged in.
  func gatePage(_ page: any Page, status: HTTPResponse.Status = .ok) -> Response {
    framed(EditorLayout(gate: page, isError: status.isError).document, page, status)
  }

  private func framed(
    _ bytes: [UInt8], _ page: any Page, _ status: HTTPResponse.Status
  ) -> Response {
    var fields: HTTPFields = [.contentType: "text/html; charset=utf-8"]
    fields[.contentLanguage] = page.context.language.rawValue
    fields[.cacheControl] = "no-store"
    fields[.referrerPolicy] = "same-origin"
    var response = Response(status: status, fields: fields, body: .bytes(bytes))
    response.mayCompress = false
    return response
  }

  func editorContext(for request: Request, _ session: EditorSession) -> EditorContext {
    var context = EditorContext(
      page: context(for: request), editor: session.editor,
      token: EditorToken(csrf: session.csrf, ticket: tokens.token(at: instant)).text,
      endsAt: FinnishTime(inFinlandAt: session.endsAt).text,
      secondsLeft: max(0, Int(session.endsAt.timeIntervalSince(instant))),
      unsaved: session.unsaved, isAsTyped: session.isReplay && session.unsaved == nil)
    context.undo = undoOffer(request, session)
    context.queue = queueStep(request)
    return context
  }
}

/// What an editor's form has to say for itself: `csrf.ticket`.
struct EditorToken {
  /// Proves that the form was of this session.
  let csrf: String
  /// Names the form, so that it counts once: `FormTokens`.
  let ticket: String

  init(csrf: String, ticket: String) {
    self.csrf = csrf
    self.ticket = ticket
  }

  init(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(csrf: String(parts[0]), ticket: parts.count > 1 ? String(parts[1]) : "")
  }

  var text: String { "\(csrf).\(ticket)" }
}
