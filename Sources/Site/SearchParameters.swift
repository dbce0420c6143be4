import Foundation
import HTTPServer
import HumanServices
import Pages
import Search

/// A search as its address or the search form asks it, and what of that means nothing.
struct SearchParameters {
  private(set) var query = SearchQuery()
  private(set) var ignored: [String] = []

  /// Values of one facet that are read; an address with more is nobody's choice.
  private static let mostValues = 64

  /// - Parameter pairs: names and values, each with a value.
  init(_ pairs: [(name: String, value: String)], _ table: FacetTable) {
    for (name, value) in pairs {
      if !take(name, value, table), ignored.count < Site.shownParameters {
        ignored.append("\(name)=\(value)".prefixed(Site.shownParameterLength))
      }
    }
  }

  private mutating func take(_ name: String, _ value: String, _ table: FacetTable) -> Bool {
    switch name {
    case SearchAddress.words:
      let words = value.cleaned.trimmingSpaces
      query.words = query.words.isEmpty ? words : query.words + " " + words
      return true
    case SearchAddress.presence:
      guard value == SearchAddress.located else { return false }
      query.presence = .located
      return true
    case SearchAddress.sorting:
      guard value == SearchAddress.newest else { return false }
      query.sorting = .newest
      return true
    case SearchAddress.after:
      guard let id = Int64(value), id > 0 else { return false }
      query.after = ID(rawValue: id)
      return true
    default:
      guard let facet = SearchAddress.facet(named: name) else { return false }
      let key = SearchAddress.value(value, of: facet)
      guard table.has(key, of: facet), query[facet].count < SearchParameters.mostValues else {
        return false
      }
      query[facet].append(key)
      return true
    }
  }
}
