import Addresses
import HumanServices
import Markup

/// A report as typed.
package struct ReportForm: Sendable {
  package var kind: Suggestion.Kind?
  package var subject = ReportSubject()
  package var text = ""
  /// What the fact should say that somebody has pointed at; `nil` before it is typed.
  package var proposed: String?
  /// How the visitor wants to be reached, if at all.
  package var contact = ""
  /// Proves that the form was ours and not too old; see `Site`.
  package var token = ""

  package init() {}

  package static let names = (
    kind: "asia", text: "teksti", token: "token", proposed: "ehdotus", contact: "yhteys"
  )
}
