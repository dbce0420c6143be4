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

  static let all: [Known] = own + desk

  private static let own: [Known] = [
    Known(.get, "/yllapito", .editors),
    Known(.get, "/yllapito/kirjaudu", .everyone),
    Known(.post, "/yllapito/kirjaudu", .everyone),
    Known(.post, "/yllapito/kirjaudu/koodi", .everyone),
    Known(.post, "/yllapito/kirjaudu-ulos", .editors),
    Known(.get, "/yllapito/linkki", .everyone),
    Known(.post, "/yllapito/linkki", .everyone),
    Known(.get, "/yllapito/tili", .editors),
    Known(.post, "/yllapito/tili/salasana", .editors),
    Known(.get, "/yllapito/tili/koodi", .editors),
    Known(.post, "/yllapito/tili/koodi", .editors),
    Known(.post, "/yllapito/tili/koodi/pois", .editors),
    Known(.post, "/yllapito/tili/kirjaudu-ulos-kaikkialta", .editors),
    Known(.get, "/yllapito/tunnukset", .admins),
    Known(.get, "/yllapito/tunnukset/uusi", .admins),
    Known(.post, "/yllapito/tunnukset/uusi", .admins),
    Known(.get, "/yllapito/tunnukset/:id", .admins, example: "/yllapito/tunnukset/1"),
    Known(.post, "/yllapito/tunnukset/:id", .admins, example: "/yllapito/tunnukset/1"),
    Known(
      .post, "/yllapito/tunnukset/:id/linkki", .admins, example: "/yllapito/tunnukset/1/linkki"),
    Known(.post, "/yllapito/tunnukset/:id/avaa", .admins, example: "/yllapito/tunnukset/1/avaa"),
    Known(.post, "/yllapito/tunnukset/:id/tila", .admins, example: "/yllapito/tunnukset/1/tila"),
    Known(.get, "/yllapito/loki", .admins),
    Known(.get, "/yllapito/palvelut/uusi", .editors),
    Known(.post, "/yllapito/palvelut/uusi", .editors),
    Known(.post, "/yllapito/palvelut/uusi/esikatselu", .editors),
    Known(.get, "/yllapito/palvelut/:id", .pirkanmaa, example: "/yllapito/palvelut/3"),
    Known(.post, "/yllapito/palvelut/:id", .pirkanmaa, example: "/yllapito/palvelut/3"),
    Known(
      .get, "/yllapito/palvelut/:id/esikatselu", .pirkanmaa,
      example: "/yllapito/palvelut/3/esikatselu"),
    Known(
      .post, "/yllapito/palvelut/:id/esikatselu", .pirkanmaa,
      example: "/yllapito/palvelut/3/esikatselu"),
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
