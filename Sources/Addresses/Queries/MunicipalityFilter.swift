import HumanServices
import Search

/// What narrows a municipality's page; each part is in the address.
package struct MunicipalityFilter: Hashable, Sendable {
  /// The term of each facet of `Facet.ofMunicipality`.
  package var terms = FacetValues<Slug>()
  /// ISO 639 code.
  package var language: String?
  /// The code of one need group, shown whole.
  package var group: String?
  /// The day the page is about; `nil` is today.
  package var day: CivilDate?

  /// The municipality of a child's other home; see `names`.
  package var second: Slug?

  package init() {}

  package static let names = (
    language: "kieli", group: "ryhma", day: "paiva", second: "toinen"
  )

  /// What one chooses from, in the order it is shown.
  package static let facets: [SearchFacet] =
    Facet.ofMunicipality.map(SearchFacet.term) + [.language]

  /// The value that is chosen of one of `facets`: a term's slug, or a language's code.
  package subscript(facet: SearchFacet) -> String? {
    get {
      switch facet {
      case .term(let facet): terms[facet]?.rawValue
      case .language: language
      default: nil
      }
    }
    set {
      switch facet {
      case .term(let facet): terms[facet] = newValue.flatMap(Slug.init)
      case .language: language = newValue
      default: break
      }
    }
  }

  package var isEmpty: Bool { self == MunicipalityFilter() }

  package static let binding = AddressBinding<MunicipalityFilter, Snapshot>(
    MunicipalityFilter(),
    Facet.ofMunicipality.map { .chosen($0, in: \.terms) } + [
      .spokenLanguage(names.language, \.language),
      .optional(names.group, \.group, noun: .needGroup, text: \.self) { code, directory in
        directory.vocabulary.needGroups.first { $0.code == code }?.code
      },
      .day(names.day, \.day), .municipality(names.second, \.second),
    ])
}
