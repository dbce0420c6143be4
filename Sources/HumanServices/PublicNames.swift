import Foundation

/// What records are called in addresses: by their slugs, but never in a way that tells of violence.
///
/// A browser's history keeps addresses, and somebody who lives with violence may not be alone with
/// it. So what concerns violence, or has a name that tells of it, is called by the beginning of its
/// UUID: a name of its own that never changes and says nothing.
package struct PublicNames: Sendable {
  /// What an address may name.
  package enum Noun: Hashable, Sendable {
    case service, organization, municipality, region
    /// By code.
    case needGroup
    case term(Facet)
  }

  /// The names of what is quiet, by slug, and back.
  private var names: [Noun: [String: String]] = [:]
  private var slugs: [Noun: [String: String]] = [:]

  package init() {}

  init(_ vocabulary: Vocabulary, _ organizations: [Organization], _ offers: [Offer]) {
    for facet in Facet.allCases {
      for term in vocabulary.terms(facet) where term.concernsViolence || term.slug.tellsOfViolence {
        call(term.slug.rawValue, .term(facet), by: term.uuid)
      }
    }
    for group in vocabulary.needGroups where vocabulary.concernsViolence(group: group.code) {
      take("r\(group.order)", for: group.code, .needGroup)
    }
    // A provider tells of violence when it gives nothing else, or when its name does.
    var givesOther: Set<Slug> = []
    for offer in offers {
      let concernsViolence = vocabulary.concernsViolence(
        types: offer.terms(.serviceType), audiences: offer.terms(.audience))
      if concernsViolence || offer.slug.tellsOfViolence {
        call(offer.slug.rawValue, .service, by: offer.uuid)
      }
      if !concernsViolence { givesOther.formUnion(offer.providers) }
    }
    let given = Set(offers.flatMap(\.providers))
    for organization in organizations.sorted(by: { $0.slug < $1.slug }) {
      let slug = organization.slug
      if slug.tellsOfViolence || given.contains(slug) && !givesOther.contains(slug) {
        call(slug.rawValue, .organization, by: organization.uuid)
      }
    }
  }

  /// Whether a record is called by something else than its slug.
  package func isQuiet(_ slug: String, _ noun: Noun) -> Bool { names[noun]?[slug] != nil }

  package func isQuiet(_ slug: Slug?, _ noun: Noun) -> Bool {
    slug.map { isQuiet($0.rawValue, noun) } ?? false
  }

  /// What stands in an address for a slug.
  package func name(of slug: String, _ noun: Noun) -> String { names[noun]?[slug] ?? slug }

  /// The slug that an address means; what is no name stays, for it may be a slug.
  package func slug(of name: String, _ noun: Noun) -> String { slugs[noun]?[name] ?? name }

  private mutating func call(_ slug: String, _ noun: Noun, by uuid: UUID) {
    var name = PublicID(uuid)
    while slugs[noun]?[name.rawValue] != nil, !name.isWhole {
      name = PublicID(uuid, length: name.rawValue.utf8.count + 1)
    }
    take(name.rawValue, for: slug, noun)
  }

  private mutating func take(_ name: String, for slug: String, _ noun: Noun) {
    names[noun, default: [:]][slug] = name
    slugs[noun, default: [:]][name] = slug
  }
}

extension Slug {
  /// Whether it tells whoever reads it of violence.
  package var tellsOfViolence: Bool { TellingWords.are(in: rawValue) }
}

extension LocalizedText {
  /// Whether it tells whoever reads it of violence, in any language.
  package var tellsOfViolence: Bool {
    allTexts.contains { TellingWords.are(in: Slug.letters(of: $0)) }
  }
}

/// Words by which a name tells of violence or of a shelter, as slugs write them, in Finnish, Swedish
/// and English. A name that tells only of safety or of a crisis is mild.
private enum TellingWords {
  private static let stems = [
    "vakival", "turvakot", "turvakod", "nollalin", "lyomat", "pahoinpit", "rikosuhri",
    "skyddshem", "kvinnojour", "mansjour", "noll-linj", "partnervald", "familjevald",
    "valdsutsatt", "valdsam", "valdsarbete", "vald-i-nara", "mot-vald", "shelter", "violen",
    "abuse", "assault",
  ]

  static func are(in letters: String) -> Bool { stems.contains { letters.contains($0) } }
}
