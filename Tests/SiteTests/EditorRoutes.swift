import HTTPTypes

/// Every route of the admin side, with an address of the story and who gets through.
///
/// A route that is not named here fails `EditorRouteTests`.
enum KnownEditorRoutes {
  enum Reach {
    /// Also before logging in.
    case everyone
    case editors
    case admins
    /// Only editors of Pirkanmaa, whose listing the example names.
    case pirkanmaa
  }

  struct Known {
    var method: HTTPRequest.Method
    var pattern: String
    var example: String
    var reach: Reach
  }

  static let all: [Known] = [
    Known(.get, "/yllapito", .editors),
    Known(.get, "/yllapito/kirjaudu", .everyone),
    Known(.post, "/yllapito/kirjaudu", .everyone),
    Known(.post, "/yllapito/kirjaudu-ulos", .editors),
  ]

  static var guarded: [Known] { all.filter { $0.reach != .everyone } }
}

extension KnownEditorRoutes.Known {
  init(
    _ method: HTTPRequest.Method, _ pattern: String, _ reach: KnownEditorRoutes.Reach,
    example: String? = nil
  ) {
    self.init(method: method, pattern: pattern, example: example ?? pattern, reach: reach)
  }
}
