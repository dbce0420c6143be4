import HTTPServer
import HumanServices
import Pages

/// Reads from an address whom and what a list is about; what means nothing there is told, not refused.
struct ReachParameters {
  let directory: Snapshot

  func news(_ request: Request) -> (query: ReachQuery, ignored: [String]) {
    var query = ReachQuery()
    let ignored = unread(request) { read($0, $1, into: &query) }
    return (query, ignored)
  }

  func calendar(_ request: Request) -> (query: CalendarQuery, ignored: [String]) {
    var query = CalendarQuery()
    let names = CalendarQuery.names
    let ignored = unread(request) { name, value in
      switch name {
      case names.mode:
        query.mode = Slug(rawValue: value).flatMap {
          directory.vocabulary.term(.deliveryMode, slug: $0)?.slug
        }
        return query.mode != nil
      case names.language:
        query.language = directory.offers.contains { $0.languages.contains(value) } ? value : nil
        return query.language != nil
      case names.year:
        query.year = Int(value).flatMap { CalendarQuery.years.contains($0) ? $0 : nil }
        return query.year != nil
      default: return read(name, value, into: &query.reach)
      }
    }
    return (query, ignored)
  }

  private func unread(_ request: Request, _ read: (String, String) -> Bool) -> [String] {
    request.parameters.filter { !read($0.name, $0.value) }.prefix(Site.shownParameters)
      .map { "\($0.name)=\($0.value)".prefixed(Site.shownParameterLength) }
  }

  private func read(_ name: String, _ value: String, into query: inout ReachQuery) -> Bool {
    let names = ReachQuery.names
    let slug = Slug(rawValue: value)
    switch name {
    case names.region:
      query.region = directory.geography.region(slug: slug)?.slug
      return query.region != nil
    case names.municipality:
      query.municipality = slug.flatMap { directory.geography.municipality(slug: $0)?.slug }
      return query.municipality != nil
    case names.type:
      query.type = slug.flatMap { directory.vocabulary.term(.serviceType, slug: $0)?.slug }
      return query.type != nil
    default: return false
    }
  }
}

extension ReachQuery {
  /// An address that names a type about violence says something of its reader.
  func caching(_ directory: Snapshot) -> Caching {
    directory.vocabulary.concernsViolence(.serviceType, type) ? .never : .revalidated
  }
}
