import HumanServices

/// Where a page of the admin side is. `Site/EditorRoutes.swift` has the patterns.
package enum EditorPath: Hashable, Sendable {
  case front
  /// - Parameter returningTo: the page that was asked for before logging in, one of the admin side's.
  case login(returningTo: String? = nil)
  case loginCode
  case logout
  /// A one-time link. Its token is in the query, which no log of ours has.
  case link(token: String? = nil)
  case ownAccount, ownPassword, secondFactor, secondFactorOff, logoutEverywhere
  case accounts, newAccount
  case account(ID<Account>)
  case accountLink(ID<Account>)
  case accountUnlock(ID<Account>)
  case accountState(ID<Account>)
  /// - Parameter before: only what is older than this entry.
  case auditLog(before: ID<AuditEntry>? = nil)
  /// Lists, history and the forms of all but listings.
  case desk(DeskPath)
  /// The form of a listing.
  case service(ID<Service>)
  case newService
  case servicePreview(ID<Service>)
  case newServicePreview

  package func address(in language: Language) -> String {
    SitePath.editor(self).address(in: language)
  }

  var path: String {
    switch self {
    case .front: "/yllapito"
    case .login: "/yllapito/kirjaudu"
    case .loginCode: "/yllapito/kirjaudu/koodi"
    case .logout: "/yllapito/kirjaudu-ulos"
    case .link: "/yllapito/linkki"
    case .ownAccount: "/yllapito/tili"
    case .ownPassword: "/yllapito/tili/salasana"
    case .secondFactor: "/yllapito/tili/koodi"
    case .secondFactorOff: "/yllapito/tili/koodi/pois"
    case .logoutEverywhere: "/yllapito/tili/kirjaudu-ulos-kaikkialta"
    case .accounts: "/yllapito/tunnukset"
    case .newAccount: "/yllapito/tunnukset/uusi"
    case .account(let id): "/yllapito/tunnukset/\(id.rawValue)"
    case .accountLink(let id): "/yllapito/tunnukset/\(id.rawValue)/linkki"
    case .accountUnlock(let id): "/yllapito/tunnukset/\(id.rawValue)/avaa"
    case .accountState(let id): "/yllapito/tunnukset/\(id.rawValue)/tila"
    case .auditLog: "/yllapito/loki"
    case .desk(let path): path.path
    case .service(let id): "/yllapito/palvelut/\(id.rawValue)"
    case .newService: "/yllapito/palvelut/uusi"
    case .servicePreview(let id): "/yllapito/palvelut/\(id.rawValue)/esikatselu"
    case .newServicePreview: "/yllapito/palvelut/uusi/esikatselu"
    }
  }

  var parameters: [(String, String?)] {
    switch self {
    case .login(let address): [(LoginForm.names.returningTo, address)]
    case .link(let token): [(LoginForm.names.link, token)]
    case .auditLog(let entry): [("ennen", entry.map { String($0.rawValue) })]
    case .desk(let path): path.parameters
    default: []
    }
  }
}
