import Catalogue
import Foundation
import HTTPTypes
import HumanServices
import Site

/// The editors of the story, named by what they do.
package enum StoryAccount: String, CaseIterable, Sendable {
  case laplandCoordinator, pirkanmaaCoordinator, admin

  package static let password = "lumi sataa hiljaa metsään"

  package var details: AccountDetails {
    switch self {
    case .laplandCoordinator:
      .named("lappi@eropalvelut.example", "Lapin koordinaattori", .coordinator, [.lappi])
    case .pirkanmaaCoordinator:
      .named(
        "pirkanmaa@eropalvelut.example", "Pirkanmaan koordinaattori", .coordinator, [.pirkanmaa])
    case .admin: .named("paakayttaja@eropalvelut.example", "Pääkäyttäjä", .admin, [])
    }
  }

  package var email: String { details.email.rawValue }
}

extension AccountDetails {
  package static func named(
    _ email: String, _ name: String, _ role: EditorRole, _ regions: Set<RegionCode>
  ) -> AccountDetails {
    guard let email = EmailAddress(rawValue: email) else {
      preconditionFailure("\(email) is no address")
    }
    return AccountDetails(email: email, displayName: name, role: role, regions: regions)
  }
}

extension PasswordHasher.Cost {
  /// For tests: what matters there is that passwords are told apart, not what that costs.
  package static let quick = PasswordHasher.Cost(rounds: 2, blockSize: 8, parallelism: 1)
}

extension TestSite {
  /// The account's id; it is made, with `StoryAccount.password`, the first time it is asked for.
  package func account(_ account: StoryAccount) throws -> ID<Account> {
    if let known = try catalogue.credentials(email: account.details.email) {
      return known.account.id
    }
    do {
      return try catalogue.addAccount(
        account.details,
        passwordHash: PasswordHasher(cost: .quick).hash(StoryAccount.password), by: nil, at: now)
    } catch AccountError.emailTaken {
      // Another test of the same site was quicker.
      return try self.account(account)
    }
  }

  /// A session of an editor, as their browser has it after logging in.
  package func signedIn(as account: StoryAccount) throws -> SignedInEditor {
    SignedInEditor(site: self, token: try site.openSession(for: try self.account(account)))
  }
}

/// A browser in which an editor is logged in.
package struct SignedInEditor: Sendable {
  package let site: TestSite
  package let cookie: String

  package init(site: TestSite, token: String) {
    self.site = site
    cookie = "__Host-istunto=\(token)"
  }

  package func get(_ address: String, fields: HTTPFields = [:]) throws -> TestPage {
    try site.get(address, fields: withCookie(fields))
  }

  /// The page that a browser shows for an address; see `TestSite.open`.
  package func open(_ address: String) throws -> TestPage {
    try site.open(address, fields: withCookie([:]))
  }

  /// The token of this session's forms.
  package func csrf() throws -> String {
    try get("/yllapito").html.all("input").first { $0["name"] == "_token" }?["value"] ?? ""
  }

  /// Sends a form of this session: with its token, unless the form has one.
  package func post(
    _ address: String, form: [(String, String)], fields: HTTPFields = [:]
  ) throws -> TestPage {
    var form = form
    if !form.contains(where: { $0.0 == "_token" }) { form.append(("_token", try csrf())) }
    return try postExactly(address, form: form, fields: fields)
  }

  /// Sends exactly these fields.
  package func postExactly(
    _ address: String, form: [(String, String)], fields: HTTPFields = [:]
  ) throws -> TestPage {
    var fields = withCookie(fields)
    if fields[.contentType] == nil { fields[.contentType] = "application/x-www-form-urlencoded" }
    let body = form.map { "\(TestSite.encoded($0.0))=\(TestSite.encoded($0.1))" }
      .joined(separator: "&")
    return try site.ask(.post, address, fields, Array(body.utf8))
  }

  private func withCookie(_ fields: HTTPFields) -> HTTPFields {
    var fields = fields
    fields[.cookie] = cookie
    return fields
  }
}
