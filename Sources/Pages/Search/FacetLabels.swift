import HumanServices
import Search

/// What facets and their values are called.
struct FacetLabels {
  let directory: Snapshot
  let context: PageContext

  private var words: Phrases { context.words }
  private var language: Language { context.language }

  func label(_ facet: SearchFacet) -> String {
    words(FacetLabels.phrase(facet))
  }

  private static func phrase(_ facet: SearchFacet) -> Phrase {
    switch facet {
    case .term(let facet): facet.phrases.filter
    case .language: .filterLanguage
    case .cost: .filterCost
    case .statutory: .filterStatutory
    case .upcoming: .filterUpcoming
    case .checked: .filterChecked
    case .availability: .filterAvailability
    case .kind: .filterKind
    case .region: .filterRegion
    case .municipality: .filterMunicipality
    }
  }

  /// - Parameter value: a key of `FacetTable`; one that is unknown is shown as it is.
  func label(_ value: String, of facet: SearchFacet) -> String {
    let slug = Slug(rawValue: value)
    switch facet {
    case .term(let facet):
      let term = slug.flatMap { directory.vocabulary.term(facet, slug: $0) }
      return term?.personLabel[language] ?? value
    case .language: return context.languageName(value)
    case .upcoming: return words(.upcomingDays, ["days": value])
    case .checked: return words(.checkedMonths, ["months": value])
    case .municipality:
      return slug.flatMap { directory.geography.municipality(slug: $0) }
        .map { context.name(of: $0) } ?? value
    case .region:
      return directory.geography.regions.first { $0.slug == slug }?.name[language] ?? value
    default:
      let label = fixed(value, of: facet).map { words($0) } ?? value
      return label.prefix(1).uppercased() + label.dropFirst()
    }
  }

  private func fixed(_ value: String, of facet: SearchFacet) -> Phrase? {
    switch facet {
    case .cost:
      switch Cost(rawValue: value) {
      case .free: .costFree
      case .paid: .costPaid
      case .unknown: .costNotTold
      case nil: nil
      }
    case .statutory: Statutory(rawValue: value) == .statutory ? .statutoryYes : .statutoryNo
    case .availability:
      switch Availability(rawValue: value) {
      case .now: .availabilityNow
      case .paused: .statePaused
      case .planned: .statePlanned
      case .ended: .stateEnded
      case nil: nil
      }
    case .kind:
      switch ServiceKind(rawValue: value) {
      case .service: .kindService
      case .event: .kindEvent
      case .material: .kindMaterial
      case .network: .kindNetwork
      case .training: .kindTraining
      case nil: nil
      }
    default: nil
    }
  }
}
