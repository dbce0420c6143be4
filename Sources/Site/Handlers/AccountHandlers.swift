import Addresses
import Catalogue
import HTTPServer
import HTTPTypes
import HumanServices
import Pages

extension Site {
  /// Entries on one page of the audit log.
  private static let auditEntriesPerPage = 100

  /// Answers `GET /yllapito/tunnukset`.
  @Sendable func listAccounts(_ request: Request, _ session: EditorSession) throws -> Response {
    editorPage(
      AccountsPage(
        editor: editorContext(for: request, session), accounts: try catalogue.accounts(),
        regions: try catalogue.snapshot.geography.regions))
  }

  /// Answers `GET /yllapito/tunnukset/uusi`.
  @Sendable func showNewAccount(_ request: Request, _ session: EditorSession) throws -> Response {
    editorPage(try accountPage(nil, AccountForm(), [], request, session))
  }

  /// Answers `POST /yllapito/tunnukset/uusi`: makes the account and shows its link, this once.
  @Sendable func createAccount(_ request: Request, _ session: EditorSession) throws -> Response {
    let form = AccountForm(try request.formFields())
    let regions = try catalogue.snapshot.geography.regions
    let checked = form.checked(regions, email: EmailAddress(rawValue: form.email))
    guard case .success(let details) = checked, !session.isReplay else {
      return editorPage(
        try accountPage(nil, form, session.isReplay ? [] : checked.problems, request, session),
        status: session.isReplay ? .ok : .unprocessableContent)
    }
    do {
      let id = try catalogue.addAccount(
        details, passwordHash: nil, by: session.editor.id, at: instant)
      return try accountWithLink(id, request, session, status: .created)
    } catch AccountError.emailTaken {
      return editorPage(
        try accountPage(nil, form, [.emailTaken], request, session),
        status: .unprocessableContent)
    }
  }

  /// Answers `GET /yllapito/tunnukset/:id`.
  @Sendable func showAccount(_ request: Request, _ session: EditorSession) throws -> Response {
    let account = try account(request)
    return editorPage(
      try accountPage(
        account, AccountForm(account), [], request, session,
        isChanged: request.parameter("muutettu") != nil))
  }

  /// Answers `POST /yllapito/tunnukset/:id`; other rights end the account's sessions.
  @Sendable func updateAccount(_ request: Request, _ session: EditorSession) throws -> Response {
    let account = try account(request)
    let form = AccountForm(try request.formFields())
    let regions = try catalogue.snapshot.geography.regions
    let checked = form.checked(regions, email: account.email)
    guard case .success(let details) = checked, !session.isReplay else {
      return editorPage(
        try accountPage(
          account, form, session.isReplay ? [] : checked.problems, request, session),
        status: session.isReplay ? .ok : .unprocessableContent)
    }
    do {
      try catalogue.updateAccount(account.id, with: details, by: session.editor.id, at: instant)
    } catch AccountError.lastAdmin {
      return editorPage(
        try accountPage(account, form, [.lastAdmin], request, session),
        status: .unprocessableContent)
    }
    return accountIsChanged(account.id, request)
  }

  /// Answers `POST /yllapito/tunnukset/:id/linkki`.
  @Sendable func makeAccountLink(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    try accountWithLink(try account(request).id, request, session, status: .ok)
  }

  /// Answers `POST /yllapito/tunnukset/:id/avaa`.
  @Sendable func unlockAccount(_ request: Request, _ session: EditorSession) throws -> Response {
    let id = try account(request).id
    try catalogue.unlockAccount(id, by: session.editor.id, at: instant)
    return accountIsChanged(id, request)
  }

  /// Answers `POST /yllapito/tunnukset/:id/tila`.
  @Sendable func setAccountState(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    let account = try account(request)
    guard let state = try request.firstFormFields()["tila"].flatMap(Account.State.init) else {
      throw HTTPError.badRequest("no such state")
    }
    do {
      try catalogue.setState(state, of: account.id, by: session.editor.id, at: instant)
    } catch AccountError.lastAdmin {
      return editorPage(
        try accountPage(account, AccountForm(account), [.lastAdmin], request, session),
        status: .unprocessableContent)
    }
    return accountIsChanged(account.id, request)
  }

  /// Answers `GET /yllapito/loki`.
  @Sendable func showAuditLog(_ request: Request, _ session: EditorSession) throws -> Response {
    let before = request.parameter("ennen").flatMap { Int64($0) }.map {
      ID<AuditEntry>(rawValue: $0)
    }
    let entries = try catalogue.auditEntries(before: before, limit: Site.auditEntriesPerPage)
    let names = Dictionary(
      uniqueKeysWithValues: try catalogue.accounts().map { ($0.id, $0.displayName) })
    let lines = entries.map { _, entry in
      AuditLogPage.Line(
        at: entry.happenedAt, actor: entry.actor.flatMap { names[$0] },
        action: entry.action,
        account: entry.account == entry.actor ? nil : entry.account.flatMap { names[$0] },
        detail: entry.detail)
    }
    return editorPage(
      AuditLogPage(
        editor: editorContext(for: request, session), lines: lines,
        regions: try catalogue.snapshot.geography.regions,
        older: entries.count == Site.auditEntriesPerPage ? entries.last?.id : nil))
  }

  private func account(_ request: Request) throws -> Account {
    guard let id = Int64(try request.capture("id")),
      let account = try catalogue.account(ID(rawValue: id))
    else { throw HTTPError.notFound }
    return account
  }

  private func accountIsChanged(_ id: ID<Account>, _ request: Request) -> Response {
    seeOther(EditorPath.account(id).address(in: request.language) + "?muutettu=1")
  }

  private func accountWithLink(
    _ id: ID<Account>, _ request: Request, _ session: EditorSession, status: HTTPResponse.Status
  ) throws -> Response {
    let link = try OneTimeLink.make(
      for: id, in: catalogue, publicURL: settings.publicURL, by: session.editor.id, at: instant)
    guard let account = try catalogue.account(id) else { throw HTTPError.notFound }
    return editorPage(
      try accountPage(account, AccountForm(account), [], request, session, link: link),
      status: status)
  }

  private func accountPage(
    _ account: Account?, _ form: AccountForm, _ problems: [AccountForm.Problem],
    _ request: Request, _ session: EditorSession, link: String? = nil, isChanged: Bool = false
  ) throws -> AccountPage {
    AccountPage(
      editor: editorContext(for: request, session), account: account, form: form,
      problems: problems, regions: try catalogue.snapshot.geography.regions, link: link,
      isChanged: isChanged)
  }
}

struct AccountRefusal: Error {
  var problems: [AccountForm.Problem]
}

extension Result where Failure == AccountRefusal {
  fileprivate var problems: [AccountForm.Problem] {
    if case .failure(let refusal) = self { return refusal.problems }
    return []
  }
}

extension AccountForm {
  fileprivate init(_ account: Account) {
    self.init()
    email = account.email.rawValue
    displayName = account.displayName
    role = account.role
    regions = Set(account.regions.map(\.rawValue))
  }

  fileprivate init(_ fields: [(name: String, value: String)]) {
    self.init()
    let names = AccountForm.names
    for (name, value) in fields {
      switch name {
      case names.email: email = value.cleaned.trimmed
      case names.name: displayName = value.cleaned.trimmed
      case names.role: role = EditorRole(rawValue: value)
      case names.region: regions.insert(value)
      default: break
      }
    }
  }

  fileprivate func checked(
    _ known: [Region], email: EmailAddress?
  ) -> Result<AccountDetails, AccountRefusal> {
    let codes = known.map(\.code).filter { regions.contains($0.rawValue) }
    var problems: [Problem] = []
    if email == nil { problems.append(.email) }
    if !(1...AccountDetails.maximumNameLength).contains(displayName.unicodeScalars.count) {
      problems.append(.name)
    }
    if role == nil { problems.append(.role) }
    if role == .coordinator, codes.isEmpty { problems.append(.regions) }
    guard let email, let role, problems.isEmpty else {
      return .failure(AccountRefusal(problems: problems))
    }
    return .success(
      AccountDetails(email: email, displayName: displayName, role: role, regions: Set(codes)))
  }
}
