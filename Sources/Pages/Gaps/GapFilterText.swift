import Addresses
import Coverage
import HumanServices

extension PageContext {
  /// What a map's question leaves out, in words; `nil` when nothing is.
  func filters(of query: GapQuery, in directory: Snapshot) -> String? {
    var parts = Facet.ofMap.compactMap { facet in
      query.terms[facet].flatMap { directory.vocabulary.term(facet, slug: $0) }
        .map { "\(words(facet.phrases.filter)): \($0.name[language])" }
    }
    if let code = query.language {
      parts.append("\(words(.filterLanguage)): \(languageName(code))")
    }
    return parts.isEmpty ? nil : words(.gapsOnly, ["filters": parts.joined(separator: "; ")])
  }

  /// The day and the view, as every view of the map says them.
  func asOf(_ figures: GapFigures) -> String {
    words(
      .gapsAsOf,
      [
        "date": dates.text(figures.matrix.query.day),
        "view": words(figures.query.view == .listed ? .gapsListedShort : .gapsConfirmedShort),
      ])
  }
}
