import Coverage
import HTTPServer
import HumanServices
import Interchange
import Pages

/// Reads the map's question from an address; what means nothing there is told, not refused.
struct GapParameters {
  private let directory: Snapshot

  init(_ directory: Snapshot) { self.directory = directory }

  /// What the map is asked.
  func query(_ request: Request) -> (GapQuery, ignored: [String]) {
    questions(of: request, GapQuery()) { read($0, $1, into: &$2) }
  }

  /// What the planning page is asked.
  func plan(_ request: Request) -> (PlanQuery, ignored: [String]) {
    questions(of: request, PlanQuery()) { read($0, $1, into: &$2) }
  }

  /// Reads each parameter that has a value into a question.
  ///
  /// - Parameter read: whether a name and its value mean something there.
  private func questions<Question>(
    of request: Request, _ fresh: Question,
    _ read: (String, String, inout Question) -> Bool
  ) -> (Question, ignored: [String]) {
    var question = fresh
    let ignored = request.parameters.filter { !read($0.name, $0.value, &question) }
      .prefix(Site.shownParameters).map {
        "\($0.name)=\($0.value)".prefixed(Site.shownParameterLength)
      }
    return (question, ignored)
  }

  private func read(_ name: String, _ value: String, into query: inout GapQuery) -> Bool {
    let names = GapQuery.names
    switch name {
    case names.need:
      return set(term(.serviceType, value), &query.need)
    case names.view:
      return set(view(value), &query.view)
    case names.phase:
      return set(term(.phase, value), &query.phase)
    case names.audience:
      return set(term(.audience, value), &query.audience)
    case names.level:
      return set(term(.level, value), &query.level)
    case names.mode:
      return set(term(.deliveryMode, value), &query.mode)
    case names.language:
      return set(language(value), &query.language)
    case names.day:
      return set(CivilDate(value), &query.day)
    case names.sort:
      return set(GapQuery.Sort(rawValue: value), &query.sort)
    case names.group:
      query.isGrouped = value == GapQuery.grouped
      return query.isGrouped
    case names.map:
      query.prefersTiles = value == GapQuery.tiles
      return query.prefersTiles
    default: return false
    }
  }

  private func read(_ name: String, _ value: String, into query: inout PlanQuery) -> Bool {
    let names = PlanQuery.names
    switch name {
    case names.change:
      return set(PlanQuery.Change(rawValue: value), &query.change)
    case names.need:
      return set(term(.serviceType, value), &query.need)
    case names.mode:
      guard let mode = term(.deliveryMode, value), !query.modes.contains(mode) else {
        return false
      }
      query.modes.append(mode)
      return true
    case names.language:
      return set(language(value), &query.language)
    case names.place:
      return set(
        Slug(rawValue: value).flatMap { directory.geography.municipality(slug: $0)?.slug },
        &query.place)
    case names.area:
      return set(PlanQuery.Area(rawValue: value), &query.area)
    case names.service:
      return set(
        Slug(rawValue: value).flatMap { directory.offer(slug: $0)?.slug }, &query.service)
    case names.view:
      return set(view(value), &query.view)
    case names.limit:
      return set(PlanQuery.limits.first { String($0) == value }, &query.limit)
    case names.steps:
      return set((1...PlanQuery.mostSteps).first { String($0) == value }, &query.steps)
    default: return false
    }
  }

  /// Takes what was read; what means nothing leaves the question as it was.
  private func set<Value>(_ read: Value?, _ place: inout Value) -> Bool {
    guard let read else { return false }
    place = read
    return true
  }

  private func set<Value>(_ read: Value?, _ place: inout Value?) -> Bool {
    guard read != nil else { return false }
    place = read
    return true
  }

  private func term(_ facet: Facet, _ value: String) -> Slug? {
    guard let slug = Slug(rawValue: value),
      let term = directory.vocabulary.term(facet, slug: slug),
      facet != .serviceType || term.needWeight > 0
    else { return nil }
    return term.slug
  }

  private func view(_ value: String) -> CoverageView? { CoverageView(word: value) }

  private func language(_ value: String) -> String? {
    directory.offers.contains { $0.languages.contains(value) } ? value : nil
  }
}
