import Coverage
import HTTPServer
import HumanServices
import Pages

/// Reads the map's question from an address; what means nothing there is told, not refused.
struct GapParameters {
  private let directory: Snapshot

  init(_ directory: Snapshot) { self.directory = directory }

  func query(_ request: Request) -> (GapQuery, ignored: [String]) {
    var query = GapQuery()
    var ignored: [String] = []
    for (name, value) in request.query where !value.isEmpty {
      if !read(name, value, into: &query) {
        ignored.append("\(name)=\(value)".prefixed(Site.shownParameterLength))
      }
    }
    return (query, ignored)
  }

  private func read(_ name: String, _ value: String, into query: inout GapQuery) -> Bool {
    let names = GapQuery.names
    switch name {
    case names.need:
      query.need = term(.serviceType, value)
      return query.need != nil
    case names.view:
      query.view = value == GapQuery.confirmed ? .confirmed : .listed
      return value == GapQuery.confirmed || value == GapQuery.listed
    case names.phase:
      query.phase = term(.phase, value)
      return query.phase != nil
    case names.audience:
      query.audience = term(.audience, value)
      return query.audience != nil
    case names.level:
      query.level = term(.level, value)
      return query.level != nil
    case names.mode:
      query.mode = term(.deliveryMode, value)
      return query.mode != nil
    case names.language:
      query.language = directory.offers.contains { $0.languages.contains(value) } ? value : nil
      return query.language != nil
    case names.day:
      query.day = CivilDate(value)
      return query.day != nil
    case names.sort:
      query.sort = GapQuery.Sort(rawValue: value) ?? .name
      return GapQuery.Sort(rawValue: value) != nil
    case names.group:
      query.isGrouped = value == GapQuery.grouped
      return query.isGrouped
    case names.map:
      query.prefersTiles = value == GapQuery.tiles
      return query.prefersTiles
    default: return false
    }
  }

  private func term(_ facet: Facet, _ value: String) -> Slug? {
    guard let slug = Slug(rawValue: value),
      let term = directory.vocabulary.term(facet, slug: slug),
      facet != .serviceType || term.needWeight > 0
    else { return nil }
    return term.slug
  }

  /// What the planning page is asked.
  func plan(_ request: Request) -> (PlanQuery, ignored: [String]) {
    var query = PlanQuery()
    var ignored: [String] = []
    for (name, value) in request.query where !value.isEmpty {
      if !read(name, value, into: &query) {
        ignored.append("\(name)=\(value)".prefixed(Site.shownParameterLength))
      }
    }
    return (query, ignored)
  }

  private func read(_ name: String, _ value: String, into query: inout PlanQuery) -> Bool {
    let names = PlanQuery.names
    switch name {
    case names.change:
      query.change = PlanQuery.Change(rawValue: value) ?? .add
      return PlanQuery.Change(rawValue: value) != nil
    case names.need:
      query.need = term(.serviceType, value)
      return query.need != nil
    case names.mode:
      guard let mode = term(.deliveryMode, value), !query.modes.contains(mode) else {
        return false
      }
      query.modes.append(mode)
      return true
    case names.language:
      query.language = directory.offers.contains { $0.languages.contains(value) } ? value : nil
      return query.language != nil
    case names.place:
      query.place = Slug(rawValue: value).flatMap {
        directory.geography.municipality(slug: $0)?.slug
      }
      return query.place != nil
    case names.area:
      query.area = PlanQuery.Area(rawValue: value) ?? .neighbours
      return PlanQuery.Area(rawValue: value) != nil
    case names.service:
      query.service = Slug(rawValue: value).flatMap { directory.offer(slug: $0)?.slug }
      return query.service != nil
    case names.view:
      query.view = value == GapQuery.confirmed ? .confirmed : .listed
      return value == GapQuery.confirmed || value == GapQuery.listed
    case names.limit:
      let limit = Int(value).flatMap { PlanQuery.limits.contains($0) ? $0 : nil }
      query.limit = limit ?? query.limit
      return limit != nil
    case names.steps:
      let steps = Int(value).flatMap { (1...PlanQuery.mostSteps).contains($0) ? $0 : nil }
      query.steps = steps ?? query.steps
      return steps != nil
    default: return false
    }
  }
}
