import HumanServices

/// Where a page of the admin side is. `EditorAddress` has the patterns.
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
    SitePath.editor(self).address(in: language, named: PublicNames())
  }

  var path: String {
    switch self {
    case .front: EditorAddress.front.path()
    case .login: EditorAddress.login.path()
    case .loginCode: EditorAddress.loginCode.path()
    case .logout: EditorAddress.logout.path()
    case .link: EditorAddress.link.path()
    case .ownAccount: EditorAddress.ownAccount.path()
    case .ownPassword: EditorAddress.ownPassword.path()
    case .secondFactor: EditorAddress.secondFactor.path()
    case .secondFactorOff: EditorAddress.secondFactorOff.path()
    case .logoutEverywhere: EditorAddress.logoutEverywhere.path()
    case .accounts: EditorAddress.accounts.path()
    case .newAccount: EditorAddress.newAccount.path()
    case .account(let id): EditorAddress.account.path(String(id.rawValue))
    case .accountLink(let id): EditorAddress.accountLink.path(String(id.rawValue))
    case .accountUnlock(let id): EditorAddress.accountUnlock.path(String(id.rawValue))
    case .accountState(let id): EditorAddress.accountState.path(String(id.rawValue))
    case .auditLog: EditorAddress.auditLog.path()
    case .desk(let path): path.path
    case .service(let id): EditorAddress.service.path(String(id.rawValue))
    case .newService: EditorAddress.newService.path()
    case .servicePreview(let id): EditorAddress.servicePreview.path(String(id.rawValue))
    case .newServicePreview: EditorAddress.newServicePreview.path()
    }
  }

  /// Names of the login's parameters.
  package static let names = (returningTo: "paluu", link: "avain", before: "ennen")

  func pairs(_ names: PublicNames) -> [AddressPair] {
    let own = EditorPath.names
    return switch self {
    case .login(let address): AddressPair.optional(own.returningTo, address)
    case .link(let token): AddressPair.optional(own.link, token)
    case .auditLog(let entry): AddressPair.optional(own.before, entry.map { String($0.rawValue) })
    case .desk(let path): path.pairs(names)
    default: []
    }
  }
}

extension AddressPair {
  static func optional(_ name: String, _ value: String?) -> [AddressPair] {
    value.map { [AddressPair(name, $0)] } ?? []
  }
}
