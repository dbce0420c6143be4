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
  /// Open places with contact points of their own where a source says that it is given.
  package var reachablePlaces: [PlaceKey]
  package var whereabouts: Whereabouts
  /// ISO 639 codes.
  package var languages: [String]
  package var providers: [Slug]
  /// Those of `providers` that are asked about it: partners are not.
  package var responsible: [Slug]
  package var startsOn: CivilDate?
  package var endsOn: CivilDate?
  /// How exactly `startsOn` and `endsOn` are known.
  package var datesPrecision: DatePrecision
  package var sourcePeriod: DatedPeriod
  package var assuredDate: CivilDate?
  /// How it was checked then; `nil` where nobody has noted it.
  package var assuredHow: Assurance.How?
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
    reachablePlaces = []
    whereabouts = .open
    languages = []
    providers = []
    responsible = []
    startsOn = nil
    endsOn = nil
    datesPrecision = .day
    self.sourcePeriod = sourcePeriod
    assuredDate = nil
    assuredHow = nil
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

  /// Where it is given, as far as that may be told and is sure.
  package var toldPlaces: [MunicipalityCode] {
    guard whereabouts != .confidential else { return [] }
    return places.filter { $0.certainty == .confirmed }.map(\.municipality)
  }

  package var timetable: Timetable {
    Timetable(occurrences: occurrences, series: series, state: state, endsOn: endsOn)
  }

  /// Whether it is given on days that are known, past or coming, so that between them it is not.
  ///
  /// What runs continuously is given besides them.
  package var isGivenOnKnownDays: Bool { !runsContinuously && timetable.hasSessions }

  /// Whether it tells its days and none of them is to come, though it goes on.
  package func lacksSession(from day: CivilDate) -> Bool {
    state == .active && !runsContinuously && !(occurrences.isEmpty && series.isEmpty)
      && timetable.nextDay(from: day) == nil
  }

  /// The day the facts are from: confirmed by a human, else the last day that the source speaks of;
  /// `nil` when they are undated.
  package var factsKnownOn: CivilDate? { assuredDate ?? sourcePeriod.to ?? sourcePeriod.from }
}
