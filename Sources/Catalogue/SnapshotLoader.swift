import GRDB
import HumanServices

/// Reads everything that is published into one unchanging value, one statement a table.
struct SnapshotLoader {
  private let db: Database
  private let version: Int64

  init(_ db: Database, version: Int64) {
    self.db = db
    self.version = version
  }

  func load() throws -> Snapshot {
    let vocabulary = try VocabularyQueries.vocabulary(db)
    return Snapshot(
      version: version,
      geography: try GeographyQueries.geography(db),
      vocabulary: vocabulary,
      organizations: try OrganizationQueries.all(db),
      offers: try offers(vocabulary),
      inventory: try inventory(),
      travelTimes: try travelTimes(),
      boundaries: try BoundaryQueries.boundaries(db),
      under18: try under18(),
      safetyContacts: SafetyContacts(try SafetyContactRows(db).edited().map(\.contact)),
      places: try PlaceFactRows(db).published())
  }

  private func offers(_ vocabulary: Vocabulary) throws -> [Offer] {
    var batch = OfferBatch(db, try publishedServices())
    try addTerms(vocabulary, to: &batch)
    try addPlaces(to: &batch)
    try addTimes(to: &batch)
    try addSeries(&batch.offers)
    batch.shareLists()
    return batch.offers
  }

  private func addTerms(_ vocabulary: Vocabulary, to batch: inout OfferBatch) throws {
    try batch.each(
      """
      SELECT service_id, taxonomy_code, code FROM attribute
      JOIN taxonomy_term ON taxonomy_term.id = taxonomy_term_id
      """
    ) { offer, row in
      let facet: Facet = try row.raw()
      offer.terms[facet].formUnion(vocabulary.set(facet, try row.value()))
    }
    try batch.each(
      """
      SELECT service_id, code, delivery.interaction FROM delivery
      JOIN taxonomy_term ON taxonomy_term.id = taxonomy_term_id ORDER BY service_id, delivery.position
      """
    ) { offer, row in
      let delivery = Delivery(mode: try row.value(), interaction: try row.raw())
      offer.deliveries.append(delivery)
      offer.terms[.deliveryMode].formUnion(
        vocabulary.set(.deliveryMode, delivery.mode))
    }
  }

  private func addPlaces(to batch: inout OfferBatch) throws {
    try batch.each(
      """
      SELECT service_id, extent_type, region_code, municipality_code FROM service_area
      ORDER BY service_id, position
      """
    ) { offer, row in try ServiceQueries.add(&row, to: &offer.area) }
    try batch.each(
      """
      SELECT service_id, municipality_code, certainty FROM service_at_location
      ORDER BY service_id, position
      """
    ) { offer, row in
      offer.places.append(
        Place(municipality: try row.raw(), certainty: try row.raw(), street: nil))
    }
    try batch.each(
      """
      SELECT service_id, location.municipality_code, street FROM service_at_location
      JOIN location ON location.id = location_id
      WHERE certainty = 'confirmed' AND confidential_service_id IS NULL
        AND location.id IN (SELECT location_id FROM contact_point)
      ORDER BY service_id, position
      """
    ) { offer, row in
      guard !offer.whereabouts.isConfidential else { return }
      offer.reachablePlaces.append(PlaceKey(try row.raw(), try row.value()))
    }
    try batch.each("SELECT service_id, code FROM language ORDER BY service_id, position") {
      offer, row in
      offer.languages.append(try row.value())
    }
    try batch.each(
      """
      SELECT service_id, slug, role FROM service_provider
      JOIN organization ON organization.id = organization_id ORDER BY service_id, position
      """
    ) { offer, row in
      let (slug, role): (Slug, Provider.Role) = (try row.slug(), try row.raw())
      offer.providers.append(slug)
      if role == .provider { offer.responsible.append(slug) }
    }
  }

  private func addTimes(to batch: inout OfferBatch) throws {
    try batch.each(
      "SELECT service_id, runs_continuously, description <> '{}' FROM schedule"
    ) { offer, row in
      offer.runsContinuously = try row.value()
      offer.tellsTimes = try row.value()
    }
    try batch.each(
      """
      SELECT service_id, uuid, '{}', starts_on, ends_on, precision, state, '{}', opens_at, closes_at
      FROM occurrence ORDER BY service_id, position
      """
    ) { offer, row in offer.occurrences.append(try ServiceQueries.occurrence(&row)) }
  }

  private func addSeries(_ offers: inout [Offer]) throws {
    let series = Dictionary(grouping: try SessionSeriesRows.published(db), by: \.service)
    for index in offers.indices {
      offers[index].series = series[offers[index].id]?.map(\.series) ?? []
    }
  }

  private func publishedServices() throws -> [Offer] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, uuid, slug, kind, status, whereabouts, starts_on, ends_on, assured_date,
          source_from, source_to, source_precision, waiting_days, dates_precision,
          is_free, fees_description <> '{}', assured_how
        FROM service WHERE publication = 'published' ORDER BY id
        """)
    var offers: [Offer] = []
    try db.readEach(statement) { reader in
      var offer = Offer(
        id: ID(rawValue: try reader.value()), uuid: try reader.uuid(), slug: try reader.slug(),
        kind: try reader.raw(), state: try reader.raw(), terms: [:], deliveries: [],
        area: ServiceArea(nation: false, regions: [], municipalities: []),
        sourcePeriod: DatedPeriod(from: nil, to: nil, precision: .day))
      offer.whereabouts = try reader.raw()
      offer.startsOn = try reader.date()
      offer.endsOn = try reader.date()
      offer.assuredDate = try reader.date()
      offer.sourcePeriod = DatedPeriod(
        from: try reader.date(), to: try reader.date(), precision: try reader.raw())
      offer.waitingDays = try reader.optional()
      offer.datesPrecision = try reader.raw()
      let isFree: Bool? = try reader.optional()
      let saysFees: Bool = try reader.value()
      offer.assuredHow = try reader.optionalRaw()
      offer.cost = isFree == true ? .free : isFree == false || saysFees ? .paid : .unknown
      offers.append(offer)
    }
    return offers
  }

  private func inventory() throws -> [InventoryConfirmation] {
    try db.readable(
      sql: """
        SELECT municipality_code, code, confirmed_on FROM inventory_confirmation
        JOIN taxonomy_term ON taxonomy_term.id = taxonomy_term_id
        """
    ) { reader in
      InventoryConfirmation(
        municipality: try reader.raw(), need: try reader.value(), confirmedOn: try reader.day())
    }
  }

  private func under18() throws -> [Under18Count] {
    try db.readable(
      sql: """
        SELECT municipality_code, people, counted_on, source FROM under_18
        ORDER BY municipality_code
        """
    ) { reader in
      Under18Count(
        municipality: try reader.raw(), people: try reader.value(),
        countedOn: try reader.day(), source: try reader.value())
    }
  }

  private func travelTimes() throws -> [TravelTime] {
    try db.readable(sql: "SELECT from_code, to_code, minutes FROM travel_time") { reader in
      TravelTime(from: try reader.raw(), to: try reader.raw(), minutes: try reader.value())
    }
  }
}

/// Lists of which many offers have the same: each is kept once, however many offers there are.
private struct SharedLists<Element: Hashable> {
  private var known: Set<[Element]> = []

  mutating func share(_ list: inout [Element]) {
    list = known.insert(list).memberAfterInsert
  }
}

/// Offers that are being read, and where each of them is.
private struct OfferBatch {
  var offers: [Offer]
  private let db: Database
  private let positions: [Int64: Int]

  init(_ db: Database, _ offers: [Offer]) {
    self.db = db
    self.offers = offers
    positions = Dictionary(
      uniqueKeysWithValues: offers.enumerated().map { ($1.id.rawValue, $0) })
  }

  /// Runs a statement whose first column is the offer's id, and hands over its rows in order.
  mutating func each(
    _ sql: String, _ apply: (inout Offer, inout RowReader) throws -> Void
  ) throws {
    try db.readEach(try db.cachedStatement(sql: sql)) { reader in
      let id: Int64 = try reader.value()
      guard let position = positions[id] else { return }
      try apply(&offers[position], &reader)
    }
  }

  mutating func shareLists() {
    var deliveries = SharedLists<Delivery>()
    var regions = SharedLists<RegionCode>()
    var municipalities = SharedLists<MunicipalityCode>()
    var places = SharedLists<Place>()
    var languages = SharedLists<String>()
    var providers = SharedLists<Slug>()
    for position in offers.indices {
      deliveries.share(&offers[position].deliveries)
      regions.share(&offers[position].area.regions)
      municipalities.share(&offers[position].area.municipalities)
      places.share(&offers[position].places)
      languages.share(&offers[position].languages)
      providers.share(&offers[position].providers)
      providers.share(&offers[position].responsible)
    }
  }
}
