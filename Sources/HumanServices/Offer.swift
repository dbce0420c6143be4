import Foundation

/// A published listing without its long texts: what the snapshot keeps of it in memory.
package struct Offer: Sendable, Identifiable {
  package var id: ID<Service>
  package var uuid: UUID
  package var slug: Slug
  package var kind: ServiceKind
  package var state: ServiceState
  package var terms: FacetTerms
  package var deliveries: [Delivery]
  package var area: ServiceArea
  /// Without streets.
  package var places: [Place]
  package var whereabouts: Whereabouts
  /// ISO 639 codes.
  package var languages: [String]
  package var providers: [Slug]
  package var startsOn: CivilDate?
  package var endsOn: CivilDate?
  /// How exactly `startsOn` and `endsOn` are known.
  package var datesPrecision: DatePrecision
  package var sourcePeriod: DatedPeriod
  package var assuredDate: CivilDate?
  package var runsContinuously: Bool
  /// Whether it says in words when it is given, such as "Mondays at 17" or "round the clock".
  package var tellsTimes: Bool
  /// Sessions with a day of their own, without their texts.
  package var occurrences: [Occurrence]
  /// Rules, not their days, so that a snapshot is as true in a year as when it was made; without texts.
  package var series: [SessionSeries]
  /// Days from asking for help to getting it, as the provider last said; `nil` is not known.
  package var waitingDays: Int?
  package var cost: Cost

  package init(
    id: ID<Service>, uuid: UUID, slug: Slug, kind: ServiceKind, state: ServiceState,
    terms: FacetTerms, deliveries: [Delivery], area: ServiceArea, sourcePeriod: DatedPeriod
  ) {
    self.id = id
    self.uuid = uuid
    self.slug = slug
    self.kind = kind
    self.state = state
    self.terms = terms
    self.deliveries = deliveries
    self.area = area
    places = []
    whereabouts = .open
    languages = []
    providers = []
    startsOn = nil
    endsOn = nil
    datesPrecision = .day
    self.sourcePeriod = sourcePeriod
    assuredDate = nil
    runsContinuously = false
    tellsTimes = false
    occurrences = []
    series = []
    waitingDays = nil
    cost = .unknown
  }

  package func terms(_ facet: Facet) -> TermSet { terms[facet] }

  /// Whether it is offered on a day.
  ///
  /// It starts on its first day, else on the first day its source speaks of, and ends on its last
  /// day, else goes on until further notice. What has no date at all counts only for today. Ended,
  /// cancelled and planned listings count for the days their own dates say: a group that never
  /// began is offered on no day.
  package func isActive(on day: CivilDate, today: CivilDate) -> Bool {
    switch state {
    case .cancelled, .planned: return false
    case .paused where day == today: return false
    case .ended where endsOn == nil: return false
    case .active, .paused, .ended: break
    }
    if let endsOn, endsOn < day { return false }
    guard let start = startsOn ?? sourcePeriod.from ?? sourcePeriod.to else {
      return day == today
    }
    return start <= day
  }

  package var timetable: Timetable {
    Timetable(occurrences: occurrences, series: series, state: state, endsOn: endsOn)
  }

  /// Whether it is given on days that are known, past or coming, so that between them it is not.
  ///
  /// What runs continuously is given besides them.
  package var isGivenOnKnownDays: Bool { !runsContinuously && timetable.hasSessions }

  /// The day the facts are from: confirmed by a human, else the last day that the source speaks of;
  /// `nil` when they are undated.
  package var factsKnownOn: CivilDate? { assuredDate ?? sourcePeriod.to ?? sourcePeriod.from }
}

/// Whether a listing costs anything, as far as it tells.
package enum Cost: String, Hashable, Sendable, CaseIterable {
  case free, paid, unknown
}

/// The texts that a listing's card shows, read from the file when the card is.
package struct ServiceCardText: Sendable, Identifiable {
  package var id: ID<Service>
  package var name: LocalizedText
  package var summary: LocalizedText
  package var feesDescription: LocalizedText
  package var isFree: Bool?
  package var notSuitableWhen: LocalizedText
  package var evidence: Evidence
  /// The number to call first; `nil` when none is known.
  package var phone: PhoneNumber?
  /// What calling it costs.
  package var phonePrice: LocalizedText
  /// When it is given, in words.
  package var scheduleNote: LocalizedText

  package init(
    id: ID<Service>, name: LocalizedText, summary: LocalizedText, feesDescription: LocalizedText,
    isFree: Bool?, notSuitableWhen: LocalizedText, evidence: Evidence, phone: PhoneNumber? = nil,
    phonePrice: LocalizedText = LocalizedText([:]), scheduleNote: LocalizedText
  ) {
    self.id = id
    self.name = name
    self.summary = summary
    self.feesDescription = feesDescription
    self.isFree = isFree
    self.notSuitableWhen = notSuitableWhen
    self.evidence = evidence
    self.phone = phone
    self.phonePrice = phonePrice
    self.scheduleNote = scheduleNote
  }
}

/// A confirmed count of a need in a municipality: "checked on this day: nothing here".
package struct InventoryConfirmation: Hashable, Sendable {
  package var municipality: MunicipalityCode
  /// A term of `Facet.serviceType`.
  package var need: String
  package var confirmedOn: CivilDate

  package init(municipality: MunicipalityCode, need: String, confirmedOn: CivilDate) {
    self.municipality = municipality
    self.need = need
    self.confirmedOn = confirmedOn
  }
}

/// A known travel time that replaces the model's.
package struct TravelTime: Hashable, Sendable {
  package var from: MunicipalityCode
  package var to: MunicipalityCode
  package var minutes: Int

  package init(from: MunicipalityCode, to: MunicipalityCode, minutes: Int) {
    self.from = from
    self.to = to
    self.minutes = minutes
  }
}

/// Everything that is published, at one moment, unchanging: pages and coverage read this, not SQL.
package final class Snapshot: Sendable {
  /// Rises with every change of the catalogue.
  package let version: Int64
  package let geography: Geography
  package let vocabulary: Vocabulary
  /// By slug.
  package let organizations: [Slug: Organization]
  /// Published listings in their stored order.
  package let offers: [Offer]
  package let inventory: [InventoryConfirmation]
  package let travelTimes: [TravelTime]
  /// `nil` until somebody has imported official outlines; the tiles are the map then.
  package let boundaries: MunicipalityBoundaries?
  /// Empty until somebody has imported them.
  package let under18: [Under18Count]
  /// Whom to call in danger.
  package let safetyContacts: SafetyContacts
  /// What stands in addresses for its records.
  package let names: PublicNames
  private let positionsBySlug: [Slug: Int]
  /// By the shortest public name; several where a rare chance made two alike, in stored order.
  private let positionsByPublicID: [PublicID: [Int]]

  package init(
    version: Int64, geography: Geography, vocabulary: Vocabulary, organizations: [Organization],
    offers: [Offer], inventory: [InventoryConfirmation], travelTimes: [TravelTime],
    boundaries: MunicipalityBoundaries? = nil, under18: [Under18Count] = [],
    safetyContacts: SafetyContacts = SafetyContacts()
  ) {
    self.version = version
    self.geography = geography
    self.vocabulary = vocabulary
    self.organizations = Dictionary(organizations.map { ($0.slug, $0) }) { first, _ in first }
    self.offers = offers
    self.inventory = inventory
    self.travelTimes = travelTimes
    self.boundaries = boundaries
    self.under18 = under18
    self.safetyContacts = safetyContacts
    names = PublicNames(vocabulary, organizations, offers)
    positionsBySlug = Dictionary(offers.enumerated().map { ($1.slug, $0) }) { first, _ in first }
    positionsByPublicID = Dictionary(
      offers.enumerated().map { (PublicID($1.uuid), [$0]) }, uniquingKeysWith: +)
  }

  package func offer(slug: Slug) -> Offer? { positionsBySlug[slug].map { offers[$0] } }

  /// The listing of a public name: the first whose UUID begins so.
  package func offer(publicID: PublicID) -> Offer? {
    PublicID(rawValue: String(publicID.rawValue.prefix(PublicID.length)))
      .flatMap { positionsByPublicID[$0] }?
      .first { publicID.names(offers[$0].uuid) }.map { offers[$0] }
  }

  /// The shortest public name that finds a listing.
  package func publicID(of offer: Offer) -> PublicID {
    let shortest = PublicID(offer.uuid)
    guard positionsByPublicID[shortest]?.count ?? 0 > 1 else { return shortest }
    let names = (PublicID.length...).lazy.map { PublicID(offer.uuid, length: $0) }
    return names.first { self.offer(publicID: $0)?.id == offer.id || $0.isWhole } ?? shortest
  }

  /// Whether an organization gives anything that is published, and so has a page.
  package func hasPage(ofOrganization slug: Slug) -> Bool {
    organizations[slug] != nil && offers.contains { $0.providers.contains(slug) }
  }

  /// Where to ask about a listing that has no number and no page of its own: its providers' sites;
  /// none where it has one.
  package func sitesInstead(for details: ServiceDetails) -> [String] {
    guard !details.hasNumber, details.url == nil else { return [] }
    return details.providers.compactMap { organizations[$0.organization]?.url }
  }

  package func concernsViolence(_ offer: Offer) -> Bool {
    vocabulary.concernsViolence(
      types: offer.terms(.serviceType), audiences: offer.terms(.audience))
  }
}
