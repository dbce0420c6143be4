import HumanServices

/// A part of a question.
package typealias Field<Query, Value> = any WritableKeyPath<Query, Value> & Sendable

/// One parameter of a question: its name, and how its value is written and read.
package struct AddressParameter<Query: Sendable, Source: AddressSource>: Sendable {
  let name: String
  /// The record that its values name by slug, if they do.
  var noun: PublicNames.Noun?
  /// Whether it may stand several times with different values.
  var isRepeated = false
  /// Its values; none where the question has none, or the usual one.
  let written: @Sendable (Query) -> [String]
  /// Takes a value into the question; false where it means nothing.
  let read: @Sendable (String, inout Query, Source) -> Bool

  /// What a value means: records are named in any letters, as they are written elsewhere.
  func meaning(of value: String, _ names: PublicNames) -> String {
    guard let noun else { return value }
    let spelled = noun == .needGroup ? value : Slug.naming(value)?.rawValue ?? value
    return names.slug(of: spelled, noun)
  }
}

extension AddressParameter {
  /// A field that is absent or has one value.
  ///
  /// - Parameter value: what a text means; `nil` for nothing.
  package static func optional<Value: Sendable>(
    _ name: String, _ field: Field<Query, Value?>, noun: PublicNames.Noun? = nil,
    text: @escaping @Sendable (Value) -> String,
    value: @escaping @Sendable (String, Source) -> Value?
  ) -> AddressParameter {
    AddressParameter(
      name: name, noun: noun,
      written: { query in query[keyPath: field].map { [text($0)] } ?? [] },
      read: { written, query, source in
        guard let value = value(written, source) else { return false }
        query[keyPath: field] = value
        return true
      })
  }

  /// A field that always has a value, of which the usual one is not written.
  package static func usual<Value: Sendable & Equatable>(
    _ name: String, _ field: Field<Query, Value>, _ usual: Value,
    text: @escaping @Sendable (Value) -> String,
    value: @escaping @Sendable (String) -> Value?
  ) -> AddressParameter {
    AddressParameter(
      name: name,
      written: { query in
        let value = query[keyPath: field]
        return value == usual ? [] : [text(value)]
      },
      read: { written, query, _ in
        guard let value = value(written) else { return false }
        query[keyPath: field] = value
        return true
      })
  }

  /// A closed choice whose words stand in addresses.
  package static func choice<Value>(
    _ name: String, _ field: Field<Query, Value>, _ usual: Value
  ) -> AddressParameter
  where Value: RawRepresentable & Sendable & Equatable, Value.RawValue == String {
    .usual(name, field, usual, text: \.rawValue, value: Value.init(rawValue:))
  }

  /// A field that one word sets.
  package static func flag(
    _ name: String, _ word: String, _ field: Field<Query, Bool>
  ) -> AddressParameter {
    .usual(name, field, false, text: { _ in word }, value: { $0 == word ? true : nil })
  }

  /// A number of a few that may be chosen.
  package static func number(
    _ name: String, _ field: Field<Query, Int>, _ usual: Int, of numbers: [Int]
  ) -> AddressParameter {
    .usual(name, field, usual, text: String.init) { text in
      numbers.first { String($0) == text }
    }
  }

  /// A day, as `2026-12-01` or as Finns write it, `1.12.2026`.
  package static func day(
    _ name: String, _ field: Field<Query, CivilDate?>
  ) -> AddressParameter {
    .optional(name, field, text: \.description) { text, _ in CivilDate(written: text) }
  }
}

extension AddressParameter where Source == Snapshot {
  /// A term by its slug.
  ///
  /// - Parameter isAsked: which terms of the facet may be asked for.
  package static func term(
    _ name: String, _ facet: Facet, _ field: Field<Query, Slug?>,
    where isAsked: @escaping @Sendable (TaxonomyTerm) -> Bool = { _ in true }
  ) -> AddressParameter {
    .optional(name, field, noun: .term(facet), text: \.rawValue) { text, directory in
      Slug(rawValue: text).flatMap { directory.vocabulary.term(facet, slug: $0) }
        .flatMap { isAsked($0) ? $0.slug : nil }
    }
  }

  /// A term of a facet, by the facet's noun.
  package static func chosen(
    _ facet: Facet, in field: Field<Query, FacetValues<Slug>>
  ) -> AddressParameter {
    AddressParameter(
      name: facet.noun, noun: .term(facet),
      written: { query in query[keyPath: field][facet].map { [$0.rawValue] } ?? [] },
      read: { text, query, directory in
        let term = Slug(rawValue: text).flatMap { directory.vocabulary.term(facet, slug: $0) }
        guard let term else { return false }
        query[keyPath: field][facet] = term.slug
        return true
      })
  }

  /// A need of the coverage-gap map.
  package static func need(
    _ name: String, _ field: Field<Query, Slug?>
  ) -> AddressParameter {
    .term(name, .serviceType, field) { $0.needWeight > 0 }
  }

  package static func municipality(
    _ name: String, _ field: Field<Query, Slug?>
  ) -> AddressParameter {
    .optional(name, field, noun: .municipality, text: \.rawValue) { text, directory in
      Slug(rawValue: text).flatMap { directory.geography.municipality(slug: $0)?.slug }
    }
  }

  package static func region(
    _ name: String, _ field: Field<Query, Slug?>
  ) -> AddressParameter {
    .optional(name, field, noun: .region, text: \.rawValue) { text, directory in
      directory.geography.region(slug: Slug(rawValue: text))?.slug
    }
  }

  /// A published listing.
  package static func service(
    _ name: String, _ field: Field<Query, Slug?>
  ) -> AddressParameter {
    .optional(name, field, noun: .service, text: \.rawValue) { text, directory in
      Slug(rawValue: text).flatMap { directory.offer(slug: $0)?.slug }
    }
  }

  /// A language in which something published is given, by its ISO 639 code.
  package static func spokenLanguage(
    _ name: String, _ field: Field<Query, String?>
  ) -> AddressParameter {
    .optional(name, field, text: \.self) { text, directory in
      directory.offers.contains { $0.languages.contains(text) } ? text : nil
    }
  }
}
