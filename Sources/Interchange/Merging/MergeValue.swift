/// A field's value as an import compares it. What is empty is the same as nothing.
public enum MergeValue: Equatable, Sendable {
  case text(String)
  /// Choices of a list, in no order.
  case facets(Set<String>)
  case number(Double)
  /// Rows whose order says something: services' areas as told, links, places.
  case rows([[String: String]])
  /// Numbers and addresses to write to, in the order they are offered.
  case contacts([[String: String]])
  /// Opening hours, in no order.
  case hours(Set<[String: String]>)

  var isEmpty: Bool {
    switch self {
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .facets(let facets): facets.isEmpty
    case .number: false
    case .rows(let rows), .contacts(let rows): rows.isEmpty
    case .hours(let hours): hours.isEmpty
    }
  }
}
