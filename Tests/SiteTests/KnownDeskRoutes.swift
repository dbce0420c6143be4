import Catalogue
import Foundation
import GRDB
import HTTPTypes
import HumanServices
import TestSupport

/// The routes of the editors' desk, with records of Pirkanmaa wherever one is named.
extension KnownEditorRoutes {
  static let desk: [Known] = [
    Known(.get, "/yllapito/palvelut", .editors),
    Known(.post, "/yllapito/palvelut/joukko", .editors),
    Known(.post, "/yllapito/palvelut/joukko/tee", .editors),
    Known(
      .get, "/yllapito/palvelut/:id/tarkistus", .pirkanmaa,
      example: "/yllapito/palvelut/3/tarkistus"),
    Known(
      .post, "/yllapito/palvelut/:id/tarkistus", .pirkanmaa,
      example: "/yllapito/palvelut/3/tarkistus"),
    Known(
      .get, "/yllapito/palvelut/:id/historia", .pirkanmaa,
      example: "/yllapito/palvelut/3/historia"),
    Known(
      .get, "/yllapito/palvelut/:id/kaannokset", .pirkanmaa,
      example: "/yllapito/palvelut/3/kaannokset"),
    Known(
      .post, "/yllapito/palvelut/:id/kaannokset", .pirkanmaa,
      example: "/yllapito/palvelut/3/kaannokset"),
    Known(.get, "/yllapito/muutokset", .editors),
    Known(.get, "/yllapito/muutokset/:batch", .editors, example: step),
    Known(.post, "/yllapito/muutokset/:batch/kumoa", .editors, example: "\(step)/kumoa"),
    Known(.get, "/yllapito/versiot/:id", .pirkanmaa, example: version),
    Known(.post, "/yllapito/versiot/:id", .pirkanmaa, example: version),
    Known(
      .post, "/yllapito/versiot/:id/kumoa", .pirkanmaa, example: "\(version)/kumoa"),
    Known(.get, "/yllapito/jarjestajat", .editors),
    Known(.get, "/yllapito/jarjestajat/uusi", .editors),
    Known(.post, "/yllapito/jarjestajat/uusi", .editors),
    Known(
      .get, "/yllapito/jarjestajat/:id", .pirkanmaa, example: "/yllapito/jarjestajat/2"),
    Known(
      .post, "/yllapito/jarjestajat/:id", .pirkanmaa, example: "/yllapito/jarjestajat/2"),
    Known(.get, "/yllapito/paikat", .editors),
    Known(.get, "/yllapito/paikat/:id", .pirkanmaa, example: place),
    Known(.post, "/yllapito/paikat/:id", .pirkanmaa, example: place),
    Known(.get, "/yllapito/sanasto", .editors),
    Known(
      .get, "/yllapito/sanasto/:facet/uusi", .admins, example: "/yllapito/sanasto/aiheet/uusi"),
    Known(
      .post, "/yllapito/sanasto/:facet/uusi", .admins, example: "/yllapito/sanasto/aiheet/uusi"),
    Known(
      .get, "/yllapito/sanasto/:facet/:code", .editors,
      example: "/yllapito/sanasto/aiheet/vertaisryhma"),
    Known(
      .post, "/yllapito/sanasto/:facet/:code", .admins,
      example: "/yllapito/sanasto/aiheet/vertaisryhma"),
    Known(
      .get, "/yllapito/sanasto/:facet/:code/yhdista", .admins,
      example: "/yllapito/sanasto/aiheet/eroneuvonta/yhdista"),
    Known(
      .post, "/yllapito/sanasto/:facet/:code/yhdista", .admins,
      example: "/yllapito/sanasto/aiheet/eroneuvonta/yhdista"),
    Known(.get, "/yllapito/kartoitus", .editors),
    Known(
      .get, "/yllapito/kartoitus/:slug", .pirkanmaa, example: "/yllapito/kartoitus/tampere"),
    Known(
      .post, "/yllapito/kartoitus/:slug", .pirkanmaa, example: "/yllapito/kartoitus/tampere"),
    Known(.get, "/yllapito/matkat", .editors),
    Known(.post, "/yllapito/matkat", .editors),
    Known(.get, "/yllapito/ilmoitukset", .editors),
    Known(.get, "/yllapito/ilmoitukset/:id", .pirkanmaa, example: report),
    Known(.post, "/yllapito/ilmoitukset/:id", .pirkanmaa, example: report),
    Known(.get, "/yllapito/ehdotukset", .editors),
    Known(
      .post, "/yllapito/ehdotukset/:id", .pirkanmaa,
      example: "/yllapito/ehdotukset/\(given.proposal)"),
    Known(.get, "/yllapito/vahvistuslinkit", .editors),
    Known(.post, "/yllapito/vahvistuslinkit", .editors),
    Known(
      .post, "/yllapito/vahvistuslinkit/:id/peru", .pirkanmaa,
      example: "/yllapito/vahvistuslinkit/\(given.link)/peru"),
    Known(.get, "/yllapito/turvanumerot", .editors),
    Known(
      .get, "/yllapito/turvanumerot/:role", .editors, example: "/yllapito/turvanumerot/kriisi"),
    Known(
      .post, "/yllapito/turvanumerot/:role", .admins, example: "/yllapito/turvanumerot/kriisi"),
    Known(
      .get, "/yllapito/turvanumerot/:role/tarkistus", .editors,
      example: "/yllapito/turvanumerot/kriisi/tarkistus"),
    Known(
      .post, "/yllapito/turvanumerot/:role/tarkistus", .editors,
      example: "/yllapito/turvanumerot/kriisi/tarkistus"),
    Known(.get, "/yllapito/ohje", .editors),
    Known(.get, "/yllapito/jono", .editors),
    Known(.get, "/yllapito/vuoro", .editors),
    Known(.get, "/yllapito/vuoro/:id", .pirkanmaa, example: "/yllapito/vuoro/3"),
    Known(.post, "/yllapito/vuoro/:id", .pirkanmaa, example: "/yllapito/vuoro/3"),
    Known(
      .get, "/yllapito/vuoro/:id/samalla", .pirkanmaa, example: "/yllapito/vuoro/11/samalla"),
    Known(
      .post, "/yllapito/vuoro/:id/samalla", .pirkanmaa, example: "/yllapito/vuoro/11/samalla"),
    Known(.get, "/yllapito/vuoro/valmis", .editors),
  ]

  /// A link about the story's listing of Tampere, which an admin made, and a proposal of it.
  private static let given: (link: Int64, proposal: Int64) = {
    let catalogue = try? Sites.story().catalogue
    let listing = ID<Service>(rawValue: 3)
    let (link, proposal) = BorderSite.give(catalogue, about: listing, at: TestSite.storyNoon)
    return (link, proposal)
  }()

  /// The first version of the story's listing of Tampere.
  private static let version: String = {
    let key = "00000000-0000-4000-8000-000000000003"
    let found = try? Sites.story().catalogue.revisions(of: .service, key: key, limit: 1)
    return "/yllapito/versiot/\(found?.first?.id.rawValue ?? 0)"
  }()

  /// A place of Tampere that no listing of the story has.
  private static let place: String = {
    try? Sites.story().raw { db in
      try db.execute(
        sql: """
          INSERT INTO location (id, uuid, municipality_code, street)
          VALUES (9003, '00000000-0000-4000-8000-000000009003', '837', 'Esimerkkikatu 3')
          """)
    }
    return "/yllapito/paikat/9003"
  }()

  /// A step on a draft that no visitor sees.
  private static let step: String = {
    let catalogue = try? Sites.story().catalogue
    let author = Author(.editor(account: 1, name: "Aino"), from: .serviceList)
    let batch = try? catalogue?.change(
      [SeenListing(id: ID(rawValue: 15), revision: 1)], .state(.paused, endsOn: nil),
      by: author, at: TestSite.storyNoon)
    return "/yllapito/muutokset/\(batch?.uuidString.lowercased() ?? "")"
  }()

  /// A visitor's report about Tampere.
  private static let report: String = {
    let catalogue = try? Sites.story().catalogue
    try? catalogue?.keep(
      Suggestion(
        kind: .other, service: nil, municipality: .named("tampere"), need: nil,
        text: "Kysymys Tampereelta", language: .finnish, receivedOn: Story.today))
    let kept = try? catalogue?.keptSuggestions(isClosed: nil, on: Story.today)
    return "/yllapito/ilmoitukset/\(kept?.first?.id.rawValue ?? 0)"
  }()
}
