import HumanServices
import Search

/// How quiet an address must be. Title, description, whether it is listed and whether it may be kept
/// follow from it; neither a page nor a handler chooses.
package struct Discretion: Hashable, Sendable {
  /// Whether something that the address names tells of violence: nothing of it may show later that
  /// somebody was there.
  package let concernsViolence: Bool
  /// Whether a browser may keep the page to show it again after asking whether it is still true.
  package let isKept: Bool
  /// Whether search engines may list it, and the sitemap does.
  package let isListed: Bool
  /// Whether title, description and names of files may say what the page is about.
  package let isNamed: Bool

  package init(of path: SitePath, in directory: Snapshot) {
    concernsViolence = path.namesQuietly(directory)
    guard let kind = path.kind else {
      // The admin side: kept nowhere, and titled for those who work there.
      (isKept, isListed, isNamed) = (false, false, true)
      return
    }
    let quietness = kind.quietness
    isKept = !concernsViolence && quietness != .personal && !path.holdsTypedWords
    isListed = isKept && quietness == .open && !path.hasQuery
    isNamed = isKept
  }
}

extension SitePath {
  /// Whether anything that the address names is quiet; see `PublicNames`.
  fileprivate func namesQuietly(_ directory: Snapshot) -> Bool {
    let names = directory.names
    return switch self {
    case .municipality(_, let filter): MunicipalityFilter.binding.namesQuietly(filter, names)
    case .service(let slug): names.isQuiet(slug, .service)
    case .topic(let slug): names.isQuiet(slug, .term(.serviceType))
    case .situation(let slug): names.isQuiet(slug, .term(.phase))
    case .organization(let slug): names.isQuiet(slug, .organization)
    case .search(let query): SearchQuery.binding.namesQuietly(query, names)
    case .report(let subject): ReportSubject.binding.namesQuietly(subject, names)
    case .calendar(let query): CalendarQuery.binding.namesQuietly(query, names)
    case .news(let query): ReachQuery.binding.namesQuietly(query, names)
    case .list(let list, _):
      list.ids.contains { id in
        directory.offer(publicID: id).map { names.isQuiet($0.slug, .service) } ?? false
      }
    case .gaps(let query), .scorecard(_, let query), .gapSheet(_, let query):
      GapQuery.binding.namesQuietly(query, names)
    case .gapPlanning(let query): PlanQuery.binding.namesQuietly(query, names)
    default: false
    }
  }

  /// What somebody typed is theirs.
  private var typedWords: String {
    switch self {
    case .search(let query): query.words
    case .municipalityChoice(let typed): typed
    default: ""
    }
  }

  fileprivate var holdsTypedWords: Bool { !typedWords.isEmpty }

  /// Whether the address asks for a part of what its page shows, which is listed as a whole.
  fileprivate var hasQuery: Bool { !pairs(PublicNames(), nil).isEmpty }
}

extension AddressBinding {
  /// Whether a question names anything that is quiet.
  func namesQuietly(_ query: Query, _ names: PublicNames) -> Bool {
    parameters.contains { parameter in
      guard let noun = parameter.noun else { return false }
      return parameter.written(query).contains { names.isQuiet($0, noun) }
    }
  }
}
