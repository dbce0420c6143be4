import Addresses
import HumanServices
import Markup

/// What a report is about, in words.
struct ReportSubjectText {
  let report: KeptSuggestion
  let directory: Snapshot
  let context: PageContext

  var text: String {
    let suggestion = report.suggestion
    let municipality = suggestion.municipality
      .flatMap { directory.geography.municipality(slug: $0) }
    let need = suggestion.need
      .flatMap { directory.vocabulary.term(.serviceType, slug: $0) }
    let parts = [
      report.listing?.name[context.language] ?? suggestion.service?.rawValue,
      municipality.map { context.name(of: $0) }, need?.name[context.language],
    ].compactMap { $0 }
    return parts.isEmpty ? context.words(.reportsNoPlace) : parts.joined(separator: " · ")
  }

  static func beginning(of text: String) -> String {
    text.count > 160 ? text.prefix(159) + "…" : text
  }
}

extension PageContext {
  /// What a report is about, in words.
  package func subject(of report: KeptSuggestion, in directory: Snapshot) -> String {
    ReportSubjectText(report: report, directory: directory, context: self).text
  }
}
