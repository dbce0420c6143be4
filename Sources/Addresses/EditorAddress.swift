/// Every address of the admin side, by its pattern; `EditorPath` and `DeskPath` fill them in.
package enum EditorAddress: String, CaseIterable, Sendable {
  case front = "/yllapito"
  case login = "/yllapito/kirjaudu"
  case loginCode = "/yllapito/kirjaudu/koodi"
  case logout = "/yllapito/kirjaudu-ulos"
  case link = "/yllapito/linkki"
  case ownAccount = "/yllapito/tili"
  case ownPassword = "/yllapito/tili/salasana"
  case secondFactor = "/yllapito/tili/koodi"
  case secondFactorOff = "/yllapito/tili/koodi/pois"
  case logoutEverywhere = "/yllapito/tili/kirjaudu-ulos-kaikkialta"
  case accounts = "/yllapito/tunnukset"
  case newAccount = "/yllapito/tunnukset/uusi"
  case account = "/yllapito/tunnukset/:id"
  case accountLink = "/yllapito/tunnukset/:id/linkki"
  case accountUnlock = "/yllapito/tunnukset/:id/avaa"
  case accountState = "/yllapito/tunnukset/:id/tila"
  case auditLog = "/yllapito/loki"
  case service = "/yllapito/palvelut/:id"
  case newService = "/yllapito/palvelut/uusi"
  case servicePreview = "/yllapito/palvelut/:id/esikatselu"
  case newServicePreview = "/yllapito/palvelut/uusi/esikatselu"
  case listings = "/yllapito/palvelut"
  case bulkPreview = "/yllapito/palvelut/joukko"
  case bulk = "/yllapito/palvelut/joukko/tee"
  case check = "/yllapito/palvelut/:id/tarkistus"
  case serviceHistory = "/yllapito/palvelut/:id/historia"
  case translations = "/yllapito/palvelut/:id/kaannokset"
  case changes = "/yllapito/muutokset"
  case step = "/yllapito/muutokset/:batch"
  case undo = "/yllapito/muutokset/:batch/kumoa"
  case revision = "/yllapito/versiot/:id"
  case undoRevision = "/yllapito/versiot/:id/kumoa"
  case organizations = "/yllapito/jarjestajat"
  case newOrganization = "/yllapito/jarjestajat/uusi"
  case organization = "/yllapito/jarjestajat/:id"
  case places = "/yllapito/paikat"
  case place = "/yllapito/paikat/:id"
  case terms = "/yllapito/sanasto"
  case newTerm = "/yllapito/sanasto/:facet/uusi"
  case term = "/yllapito/sanasto/:facet/:code"
  case merge = "/yllapito/sanasto/:facet/:code/yhdista"
  case inventories = "/yllapito/kartoitus"
  case inventory = "/yllapito/kartoitus/:slug"
  case travelTimes = "/yllapito/matkat"
  case reports = "/yllapito/ilmoitukset"
  case report = "/yllapito/ilmoitukset/:id"
  case proposals = "/yllapito/ehdotukset"
  case proposal = "/yllapito/ehdotukset/:id"
  case providerLinks = "/yllapito/vahvistuslinkit"
  case providerLinkEnd = "/yllapito/vahvistuslinkit/:id/peru"
  case safetyContacts = "/yllapito/turvanumerot"
  case safetyContact = "/yllapito/turvanumerot/:role"
  case safetyContactCheck = "/yllapito/turvanumerot/:role/tarkistus"
  case guide = "/yllapito/ohje"
  case queue = "/yllapito/jono"
  case shift = "/yllapito/vuoro"
  case shiftCard = "/yllapito/vuoro/:id"
  case shiftSheet = "/yllapito/vuoro/:id/samalla"
  case shiftEnd = "/yllapito/vuoro/valmis"

  /// The path without language; each `:name` is a part of it.
  package var pattern: String { rawValue }

  /// - Parameter captures: what stands for the pattern's captures, in their order.
  func path(_ captures: String...) -> String { SiteAddress.path(rawValue, captures) }

  /// Whether a path, without language, is one of the admin side's.
  package static func includes(_ path: String) -> Bool {
    path == front.rawValue || path.hasPrefix(front.rawValue + "/")
  }
}
