import HumanServices

/// Where a page of the admin side is. `Site/EditorRoutes.swift` has the patterns.
package enum EditorPath: Hashable, Sendable {
  case front
  /// - Parameter returningTo: the page that was asked for before logging in, one of the admin side's.
  case login(returningTo: String? = nil)
  case loginCode
  case logout

  package func address(in language: Language) -> String {
    SitePath.editor(self).address(in: language)
  }

  var path: String {
    switch self {
    case .front: "/yllapito"
    case .login: "/yllapito/kirjaudu"
    case .loginCode: "/yllapito/kirjaudu/koodi"
    case .logout: "/yllapito/kirjaudu-ulos"
    }
  }

  var parameters: [(String, String?)] {
    switch self {
    case .login(let address): [(LoginForm.names.returningTo, address)]
    default: []
    }
  }
}
