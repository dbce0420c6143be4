/// The facets of a service, each a closed list of terms (HSDS `taxonomy`), in the order in which
/// a listing's form asks them and the search suggests their terms.
///
/// All that is particular to a facet is declared in this file, and what it is called on pages in
/// `Pages/Parts/FacetPhrases.swift`: forms, seeds, search, pages and files take it from there.
package enum Facet: String, Hashable, Sendable, CaseIterable {
  case serviceType = "service_type"
  case audience
  case phase
  case level
  case access
  case deliveryMode = "delivery_mode"
  case format

  /// Its place among all cases: for tables that cost no hashing.
  package var position: Int {
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

  private var declared: Declaration {
    switch self {
    case .serviceType:
      Declaration("aihe", list: "aiheet", seeds: "types", column: "service_types") {
        $0.weight = .topic
      }
    case .audience:
      Declaration("kenelle", list: "kenelle", seeds: "audiences", column: "audiences") {
        $0.weight = .people
        $0.telling = .first
      }
    case .phase:
      Declaration("tilanne", list: "tilanteet", seeds: "phases", column: "phases") {
        $0.formName = "vaihe"
        $0.weight = .people
        $0.telling = .first
        $0.speaksAsPerson = true
      }
    case .level:
      Declaration("taso", list: "tasot", seeds: "level", column: "levels") {
        $0.seedShape = .oneCode
        $0.telling = .nowhere
      }
    case .access:
      Declaration("hakeutuminen", list: "paasy", seeds: "access", column: "access") {
        $0.formName = "paasy"
        $0.speaksAsPerson = true
      }
    case .deliveryMode:
      Declaration("tapa", list: "tavat", seeds: "deliveries", column: "delivery_modes") {
        $0.seedShape = .deliveries
        $0.speaksAsPerson = true
      }
    case .format:
      Declaration("muoto", list: "muodot", seeds: "formats", column: "formats") {
        $0.telling = .last
      }
    }
  }
}

/// Other orders, and which facets narrow what.
///
/// A facet that an order does not name comes last there.
extension Facet {
  /// What narrows a municipality's page, as it is shown and written in addresses.
  package static let ofMunicipality: [Facet] = [.phase, .audience, .deliveryMode]

  /// What narrows the map of gaps, as addresses and files write it.
  package static let ofMap: [Facet] = [.phase, .audience, .level, .deliveryMode]

  /// As filters show them: in the order a reader needs them.
  package static let inFilters = all(
    first: .serviceType, .phase, .audience, .deliveryMode, .format, .access, .level)

  /// As the address of a search writes them; one search has one address.
  package static let inAddresses = all(
    first: .serviceType, .audience, .phase, .deliveryMode, .format, .level, .access)

  /// As the columns of exported listings; a column that has been handed out never moves.
  package static let inColumns = all(
    first: .serviceType, .audience, .phase, .deliveryMode, .access, .format, .level)

  /// As editors read them: the vocabulary's lists, and two states of a listing compared.
  package static let inLists = all(
    first: .serviceType, .audience, .phase, .level, .access, .format, .deliveryMode)

  private static func all(first: Facet...) -> [Facet] {
    first + allCases.filter { !first.contains($0) }
  }
}

extension Facet {
  /// How much a term says of a listing that has it, when a search names it; see
  /// `Search.RankingWeights`.
  package enum Weight: Hashable, Sendable {
    /// What it is.
    case topic
    /// Whom it is for, and when.
    case people
    /// How it is given.
    case manner
  }

  /// How seeds write the terms of a listing.
  package enum SeedShape: Hashable, Sendable {
    case codes
    /// At most one, as a text.
    case oneCode
    /// Within its deliveries, with their interaction.
    case deliveries
  }

  /// Where a listing's page tells its terms.
  package enum Telling: Hashable, Sendable {
    /// Before all other facts: whether it is for me.
    case first
    /// Among others that it belongs to, in words of its own.
    case among
    /// After what one needs to get in.
    case last
    /// It is for those who plan; filters have it after what families ask.
    case nowhere
  }

  private struct Declaration: Sendable {
    let noun: String
    let listNoun: String
    let seedKey: String
    let column: String
    var formName: String
    var weight = Weight.manner
    var seedShape = SeedShape.codes
    var telling = Telling.among
    var speaksAsPerson = false

    init(
      _ noun: String, list: String, seeds: String, column: String,
      _ particulars: (inout Declaration) -> Void
    ) {
      self.noun = noun
      listNoun = list
      seedKey = seeds
      self.column = column
      formName = noun
      particulars(&self)
    }
  }

  /// By `position`.
  private static let declarations = allCases.map(\.declared)

  private var declaration: Declaration { Facet.declarations[position] }

  /// What addresses call it where it narrows something: "tilanne".
  package var noun: String { declaration.noun }
  /// What addresses of the admin side call the list of its terms: "tilanteet".
  package var listNoun: String { declaration.listNoun }
  /// Its field in a listing's form, which is older than the noun.
  package var formName: String { declaration.formName }
  /// Its key in a listing's seed.
  package var seedKey: String { declaration.seedKey }
  package var seedShape: SeedShape { declaration.seedShape }
  /// Its column in exported listings.
  package var column: String { declaration.column }
  package var weight: Weight { declaration.weight }
  package var telling: Telling { declaration.telling }
  /// Whether `TaxonomyTerm.plain` is a label as a person says it, and no paragraph.
  package var speaksAsPerson: Bool { declaration.speaksAsPerson }

  /// The last word of its code, by which elements of pages are called: "mode".
  package var shortName: Substring { rawValue[rawValue.lastWord...] }

  /// The facet whose terms an address of the admin side lists; `nil` for what is no such noun.
  package init?(listNoun: String) {
    guard let facet = Facet.allCases.first(where: { $0.listNoun == listNoun }) else { return nil }
    self = facet
  }
}

extension String {
  /// Where the word after the last underscore begins.
  fileprivate var lastWord: Index { lastIndex(of: "_").map(index(after:)) ?? startIndex }
}

extension ServiceDetails {
  /// The codes by which a listing is found: its ways of giving stand with their interaction.
  package func foundCodes(_ facet: Facet) -> [String] {
    facet == .deliveryMode ? deliveries.map(\.mode) : codes(facet)
  }
}
