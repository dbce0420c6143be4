import Foundation

/// The facets of a service, each a closed list of terms (HSDS `taxonomy`).
///
/// `CodingKeyRepresentable`, or a dictionary keyed by it would be coded as a list in no certain order.
package enum Facet: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
  case serviceType = "service_type"
  case audience
  case phase
  case level
  case access
  case deliveryMode = "delivery_mode"
  case format

  /// Its name in the editors' forms, as in addresses.
  package var formName: String {
    switch self {
    case .serviceType: "aihe"
    case .audience: "kenelle"
    case .phase: "vaihe"
    case .level: "taso"
    case .access: "paasy"
    case .deliveryMode: "tapa"
    case .format: "muoto"
    }
  }

  /// Its place among all cases: for tables that cost no hashing.
  var position: Int {
    switch self {
    case .serviceType: 0
    case .audience: 1
    case .phase: 2
    case .level: 3
    case .access: 4
    case .deliveryMode: 5
    case .format: 6
    }
  }
}

/// Which way words go between the service and the person.
package enum Interaction: String, Hashable, Sendable, Codable, CaseIterable {
  case twoWay = "two-way"
  case broadcast
  case selfService = "self-service"
}

/// One word of the vocabulary (HSDS `taxonomy_term`).
package struct TaxonomyTerm: Hashable, Sendable, Codable {
  package var uuid: UUID
  package var facet: Facet
  package var code: String
  package var slug: Slug
  package var name: LocalizedText
  package var definition: LocalizedText
  /// For a service type, what it is in a parent's words; for a phase, its label in a person's words.
  package var plain: LocalizedText
  /// What a phase is about, in half a sentence.
  package var hint: LocalizedText
  package var synonyms: [Language: [String]]
  /// Service types only. Above 0 the type is a need of the coverage-gap map.
  package var needWeight: Int
  /// The law that obliges somebody to arrange it.
  package var statutoryBasis: LocalizedText
  package var arrangedBy: LocalizedText
  package var notFor: LocalizedText
  /// Delivery modes only: the usual interaction.
  package var interaction: Interaction?
  /// Service types only: the code of the group that a family looks under.
  package var needGroup: String?
  /// Service types only: whether a two-way remote service meets the need.
  package var remoteMeetsNeed: Bool
  /// Whether an admin or the seeds say that it tells of violence; see `concernsViolence`.
  package var isMarkedAsViolence: Bool

  package init(uuid: UUID, facet: Facet, code: String, slug: Slug, name: LocalizedText) {
    self.uuid = uuid
    self.facet = facet
    self.code = code
    self.slug = slug
    self.name = name
    definition = LocalizedText([:])
    plain = LocalizedText([:])
    hint = LocalizedText([:])
    synonyms = [:]
    needWeight = 0
    statutoryBasis = LocalizedText([:])
    arrangedBy = LocalizedText([:])
    notFor = LocalizedText([:])
    interaction = nil
    needGroup = nil
    remoteMeetsNeed = false
    isMarkedAsViolence = false
  }

  /// Whether having it tells of violence: what has it is kept nowhere and named neutrally. Of the
  /// terms that rules know this is so whatever stands in the file.
  package var concernsViolence: Bool {
    isMarkedAsViolence || KnownTerm.isOfViolence(facet, code)
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      uuid: try values.decode(UUID.self, forKey: .uuid),
      facet: try values.decode(Facet.self, forKey: .facet),
      code: try values.decode(String.self, forKey: .code),
      slug: try values.decode(Slug.self, forKey: .slug),
      name: try values.decode(LocalizedText.self, forKey: .name))
    definition = try values.decode(LocalizedText.self, forKey: .definition)
    plain = try values.decode(LocalizedText.self, forKey: .plain)
    hint = try values.decode(LocalizedText.self, forKey: .hint)
    synonyms = try values.decode([Language: [String]].self, forKey: .synonyms)
    needWeight = try values.decode(Int.self, forKey: .needWeight)
    statutoryBasis = try values.decode(LocalizedText.self, forKey: .statutoryBasis)
    arrangedBy = try values.decode(LocalizedText.self, forKey: .arrangedBy)
    notFor = try values.decode(LocalizedText.self, forKey: .notFor)
    interaction = try values.decodeIfPresent(Interaction.self, forKey: .interaction)
    needGroup = try values.decodeIfPresent(String.self, forKey: .needGroup)
    remoteMeetsNeed = try values.decode(Bool.self, forKey: .remoteMeetsNeed)
    // History from before 0025 does not tell it.
    isMarkedAsViolence = try values.decodeIfPresent(Bool.self, forKey: .isMarkedAsViolence) ?? false
  }
}

/// What a family looks for, as a group of service types ("Talk to someone").
package struct NeedGroup: Hashable, Sendable, Codable {
  package var code: String
  package var order: Int
  package var name: LocalizedText

  package init(code: String, order: Int, name: LocalizedText) {
    self.code = code
    self.order = order
    self.name = name
  }
}

/// Terms of one facet, as bits: the position of a term in its facet is its bit.
package struct TermSet: OptionSet, Hashable, Sendable {
  /// Terms a facet may have; the set is one machine word so that counting facets stays fast.
  package static let capacity = 64

  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  package init(position: Int) { self.init(rawValue: 1 << UInt64(position)) }

  /// Positions in rising order.
  package var positions: [Int] {
    var positions: [Int] = []
    var rest = rawValue
    while rest != 0 {
      positions.append(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    return positions
  }
}

/// A set of terms for every facet: seven machine words, so that asking costs no hashing.
package struct FacetTerms: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  private var types: TermSet = []
  private var audiences: TermSet = []
  private var phases: TermSet = []
  private var levels: TermSet = []
  private var access: TermSet = []
  private var modes: TermSet = []
  private var formats: TermSet = []

  package init(dictionaryLiteral elements: (Facet, TermSet)...) {
    for (facet, terms) in elements { self[facet] = terms }
  }

  package subscript(facet: Facet) -> TermSet {
    get {
      switch facet {
      case .serviceType: types
      case .audience: audiences
      case .phase: phases
      case .level: levels
      case .access: access
      case .deliveryMode: modes
      case .format: formats
      }
    }
    set {
      switch facet {
      case .serviceType: types = newValue
      case .audience: audiences = newValue
      case .phase: phases = newValue
      case .level: levels = newValue
      case .access: access = newValue
      case .deliveryMode: modes = newValue
      case .format: formats = newValue
      }
    }
  }
}

/// All terms, by facet in their kept order, and the need groups.
package struct Vocabulary: Sendable {
  /// By `order`.
  package let needGroups: [NeedGroup]
  /// By `Facet.position`.
  private let facets: [FacetIndex]
  /// The service types that the coverage-gap map counts as needs.
  package let needs: [TaxonomyTerm]
  private let typesByGroup: [String: TermSet]
  /// The terms that tell of violence.
  package let violence: FacetTerms

  /// One facet's terms, and how to find one.
  private struct FacetIndex: Sendable {
    var terms: [TaxonomyTerm] = []
    var byCode: [String: Int] = [:]
    var bySlug: [Slug: Int] = [:]

    init(_ terms: [TaxonomyTerm]) {
      self.terms = terms
      byCode = Dictionary(terms.enumerated().map { ($1.code, $0) }) { first, _ in first }
      bySlug = Dictionary(terms.enumerated().map { ($1.slug, $0) }) { first, _ in first }
    }
  }

  package init(terms: [TaxonomyTerm], needGroups: [NeedGroup]) {
    self.needGroups = needGroups.sorted { $0.order < $1.order }
    let byFacet = Dictionary(grouping: terms, by: \.facet)
    facets = Facet.allCases.map { FacetIndex(byFacet[$0] ?? []) }
    let types = byFacet[.serviceType] ?? []
    needs = types.filter { $0.needWeight > 0 }
    violence = byFacet.reduce(into: [:]) { violence, facet in
      for (position, term) in facet.value.enumerated() where term.concernsViolence {
        violence[facet.key].insert(TermSet(position: position))
      }
    }
    typesByGroup = types.enumerated().reduce(into: [:]) { sets, type in
      guard let group = type.element.needGroup else { return }
      sets[group, default: []].insert(TermSet(position: type.offset))
    }
  }

  package func terms(_ facet: Facet) -> [TaxonomyTerm] { facets[facet.position].terms }

  package func term(_ facet: Facet, _ code: String) -> TaxonomyTerm? {
    facets[facet.position].byCode[code].map { terms(facet)[$0] }
  }

  package func term(_ facet: Facet, slug: Slug) -> TaxonomyTerm? {
    facets[facet.position].bySlug[slug].map { terms(facet)[$0] }
  }

  /// The set of the term with this slug; empty for a slug that is not in the facet.
  package func set(_ facet: Facet, slug: Slug) -> TermSet {
    facets[facet.position].bySlug[slug].map { TermSet(position: $0) } ?? []
  }

  /// The terms of a set, in the facet's order.
  package func terms(_ facet: Facet, in set: TermSet) -> [TaxonomyTerm] {
    let terms = terms(facet)
    return set.positions.compactMap { $0 < terms.count ? terms[$0] : nil }
  }

  /// The set of one term; empty for a code that is not in the facet.
  package func set(_ facet: Facet, _ code: String) -> TermSet {
    facets[facet.position].byCode[code].map { TermSet(position: $0) } ?? []
  }

  package func set(_ facet: Facet, _ codes: [String]) -> TermSet {
    codes.reduce(into: TermSet()) { $0.formUnion(set(facet, $1)) }
  }

  package var serviceTypes: [TaxonomyTerm] { terms(.serviceType) }

  package func serviceTypes(in group: NeedGroup) -> [TaxonomyTerm] {
    serviceTypes.filter { $0.needGroup == group.code }
  }

  /// The service types of a need group.
  package func types(inGroup code: String) -> TermSet { typesByGroup[code] ?? [] }

  /// The code of the need group for children and young people.
  package static let youngGroup = "lapsi"

  /// The code of the need group about talking to somebody, which no situation makes wrong.
  package static let talkGroup = "puhua"

  /// Whether a need group holds help against violence.
  package func concernsViolence(group code: String) -> Bool {
    !types(inGroup: code).isDisjoint(with: violence[.serviceType])
  }

  /// Whether the term of a slug tells of violence; `false` where there is no such term.
  package func concernsViolence(_ facet: Facet, _ slug: Slug?) -> Bool {
    slug.flatMap { term(facet, slug: $0) }?.concernsViolence == true
  }

  /// The same of a listing as it is read.
  package func concernsViolence(_ details: ServiceDetails) -> Bool {
    concernsViolence(
      types: set(.serviceType, details.codes(.serviceType)),
      audiences: set(.audience, details.codes(.audience)))
  }

  /// Whether a listing of these types and for these people tells of its reader that there is
  /// violence: its pages are kept nowhere and named neutrally.
  package func concernsViolence(types: TermSet, audiences: TermSet) -> Bool {
    !types.isDisjoint(with: violence[.serviceType])
      || !audiences.isDisjoint(with: violence[.audience])
  }
}
