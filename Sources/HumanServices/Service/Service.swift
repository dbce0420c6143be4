import Foundation

/// What kind of listing it is.
package enum ServiceKind: String, Hashable, Sendable, CaseIterable {
  case service, event, material, network, training
}

/// Whether a thing is offered, apart from whether it is published.
///
/// HSDS has fewer words: planned is `inactive`, paused `temporarily closed`, ended and cancelled
/// `defunct`.
package enum ServiceState: String, Hashable, Sendable, CaseIterable {
  case planned, active, paused, ended, cancelled

  var givesRecurringSessions: Bool { self == .active || self == .planned }
}

/// Whether visitors see a listing.
package enum Publication: String, Hashable, Sendable, CaseIterable {
  case draft, published, archived
}

/// What the facts of a listing rest on. None of these is a verification.
package enum Evidence: String, Hashable, Sendable, CaseIterable {
  /// Documents of the regional programmes.
  case programme
  /// A public page.
  case page
  case programmeAndPage = "programme_and_page"
  /// General knowledge, so always a draft.
  case general
}

/// A way a service is given.
package struct Delivery: Hashable, Sendable {
  /// A term of `Facet.deliveryMode`.
  package var mode: String
  package var interaction: Interaction

  package init(mode: String, interaction: Interaction) {
    self.mode = mode
    self.interaction = interaction
  }

  /// The modes that happen in a room, which travel and places are about.
  package static let faceToFace = "kasvokkain"
  package static let homeVisit = "kotikaynti"
  /// The mode for which one needs a number.
  package static let byPhone = "puhelin"

  package var isRemote: Bool { mode != Delivery.faceToFace && mode != Delivery.homeVisit }
}

/// A language a service is given in.
package struct SpokenLanguage: Hashable, Sendable, Codable {
  /// Codes that are listed before others: the country's own languages, and English.
  package static let first = ["fi", "sv", "se", "smn", "sms", "en"]

  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case own, interpreted, partly, unconfirmed
  }

  /// ISO 639 code, such as `fi`, `ar`, `prs`.
  package var code: String
  package var kind: Kind

  package init(code: String, kind: Kind) {
    self.code = code
    self.kind = kind
  }
}

/// Who takes part in providing a service, by the organization's slug.
package struct Provider: Hashable, Sendable {
  package enum Role: String, Hashable, Sendable { case provider, partner }

  package var organization: Slug
  package var role: Role

  package init(organization: Slug, role: Role) {
    self.organization = organization
    self.role = role
  }
}

/// One dated session of a service: offered, held or cancelled.
package struct Occurrence: Hashable, Sendable {
  package enum State: String, Hashable, Sendable { case planned, held, cancelled }

  package var uuid: UUID
  package var title: LocalizedText
  package var startsOn: CivilDate
  package var endsOn: CivilDate
  package var precision: DatePrecision
  package var state: State
  package var note: LocalizedText
  /// Only where the day is known.
  package var hours: ClockHours?

  package init(
    uuid: UUID, title: LocalizedText, startsOn: CivilDate, endsOn: CivilDate,
    precision: DatePrecision, state: State, note: LocalizedText
  ) {
    self.uuid = uuid
    self.title = title
    self.startsOn = startsOn
    self.endsOn = endsOn
    self.precision = precision
    self.state = state
    self.note = note
    hours = nil
  }

  /// Minutes from midnight to the beginning, for ordering a day's sessions; without hours, first.
  package var opens: Int { hours?.opens.minutes ?? 0 }
}

/// One edition of a material: a web page, a leaflet, a form … in one language.
package struct MaterialEdition: Hashable, Sendable {
  package enum Form: String, Hashable, Sendable, CaseIterable {
    case web, leaflet, form, card, bookmark
  }

  package var uuid: UUID
  /// ISO 639 code.
  package var language: String
  package var form: Form
  package var url: String?

  package init(uuid: UUID, language: String, form: Form, url: String?) {
    self.uuid = uuid
    self.language = language
    self.form = form
    self.url = url
  }
}

/// Everything that is said about a listing, validated, whether or not it is stored yet.
package struct ServiceDetails: Hashable, Sendable {
  package var uuid: UUID
  package var slug: Slug
  package var kind: ServiceKind
  package var publication: Publication
  package var name: LocalizedText
  /// Other names under which people know it.
  package var alternateName: LocalizedText
  /// One sentence.
  package var summary: LocalizedText
  package var description: LocalizedText
  package var providers: [Provider]
  /// Codes of the facet's terms.
  package var terms: [Facet: [String]]
  package var applicationProcess: LocalizedText
  package var notSuitableWhen: LocalizedText
  /// Who may come, where not everybody of its audience may.
  package var eligibility: LocalizedText
  /// Years of whom it is for; `nil` where nothing says so.
  package var minimumAge: Int?
  package var maximumAge: Int?
  package var deliveries: [Delivery]
  package var area: ServiceArea
  package var areaNote: LocalizedText
  package var places: [Place]
  package var whereabouts: Whereabouts
  package var languages: [SpokenLanguage]
  package var languagesNote: LocalizedText
  package var feesDescription: LocalizedText
  /// Prices that a source tells, each as `CostOption` spells it.
  package var costOptions: [String]
  package var isFree: Bool?
  package var url: String?
  /// The law that it rests on, where it is not its type's (`TaxonomyTerm.statutoryBasis`).
  package var legislation: LocalizedText
  /// Codes of its classes in the national register of services, as `P3.1`.
  package var serviceClasses: [String]
  /// Its own ways to be reached; `Snapshot.waysToReach` has its providers' besides.
  package var contactPoints: [ContactPoint]
  /// Days from asking for help to getting it, as the provider last said; `nil` is not known.
  package var waitingDays: Int?
  /// When that was said; present exactly when `waitingDays` is.
  package var waitingOn: CivilDate?
  package var scheduleNote: LocalizedText
  /// The source says it runs all the time, though no dates are known.
  package var runsContinuously: Bool
  package var sources: [String]
  package var sourcePeriod: DatedPeriod
  package var evidence: Evidence
  package var startsOn: CivilDate?
  package var endsOn: CivilDate?
  /// How exactly `startsOn` and `endsOn` are known.
  package var datesPrecision: DatePrecision
  package var state: ServiceState
  /// Published, but a coordinator should check it.
  package var needsCheck: Bool
  package var occurrences: [Occurrence]
  package var series: [SessionSeries]
  package var materials: [MaterialEdition]

  package init(
    uuid: UUID, slug: Slug, kind: ServiceKind, publication: Publication, name: LocalizedText,
    area: ServiceArea, sourcePeriod: DatedPeriod, evidence: Evidence, state: ServiceState
  ) {
    let nothing = LocalizedText([:])
    self.uuid = uuid
    self.slug = slug
    self.kind = kind
    self.publication = publication
    self.name = name
    alternateName = nothing
    summary = nothing
    description = nothing
    providers = []
    terms = [:]
    applicationProcess = nothing
    notSuitableWhen = nothing
    eligibility = nothing
    minimumAge = nil
    maximumAge = nil
    deliveries = []
    self.area = area
    areaNote = nothing
    places = []
    whereabouts = .open
    languages = []
    languagesNote = nothing
    feesDescription = nothing
    costOptions = []
    isFree = nil
    url = nil
    legislation = nothing
    serviceClasses = []
    contactPoints = []
    waitingDays = nil
    waitingOn = nil
    scheduleNote = nothing
    runsContinuously = false
    sources = []
    self.sourcePeriod = sourcePeriod
    self.evidence = evidence
    startsOn = nil
    endsOn = nil
    datesPrecision = .day
    self.state = state
    needsCheck = false
    occurrences = []
    series = []
    materials = []
  }

  /// Whether nobody can come any more.
  package var isOver: Bool { state == .ended || state == .cancelled }

  /// Whether it was given and is no more: it says so, or its last day is behind.
  package func hasEnded(by today: CivilDate) -> Bool {
    isOver || state != .planned && endsOn.map { $0 < today } == true
  }

  package func codes(_ facet: Facet) -> [String] { terms[facet] ?? [] }

  package var timetable: Timetable {
    Timetable(occurrences: occurrences, series: series, state: state, endsOn: endsOn)
  }

  /// What everybody may read of it.
  package var asPublished: ServiceDetails {
    var details = withoutConfidentialStreets
    details.contactPoints.removeAll(where: \.isProposal)
    return details
  }

  /// What every editor may read of it, and what the history may keep.
  package var withoutConfidentialStreets: ServiceDetails {
    guard whereabouts.isConfidential else { return self }
    var details = self
    for index in details.places.indices { details.places[index].street = nil }
    return details
  }
}

/// A stored listing.
package struct Service: Hashable, Sendable {
  package var id: ID<Service>
  /// Counts the writes; a save on an older one is refused.
  package var revision: Int
  /// When a human last confirmed the facts; `nil` for every seed.
  package var assuredDate: CivilDate?
  package var details: ServiceDetails

  package init(id: ID<Service>, revision: Int, assuredDate: CivilDate?, details: ServiceDetails) {
    self.id = id
    self.revision = revision
    self.assuredDate = assuredDate
    self.details = details
  }
}
