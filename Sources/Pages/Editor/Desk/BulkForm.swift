import Addresses
import HumanServices
import Markup

/// What is to be done to many listings, as typed.
package struct BulkForm: Hashable, Sendable {
  /// What can be done to many at once.
  package enum Action: String, Hashable, Sendable, CaseIterable {
    case assure = "tarkistettu"
    case pause = "tauolla"
    case activate = "toiminnassa"
    case end = "paattynyt"
    case archive = "arkistoi"
    case unarchive = "luonnokseksi"
  }

  package var action: Action?
  package var chosen: [SeenListing] = []
  package var how: Assurance.How?
  /// The last day, as typed.
  package var endsOn = ""
  package var why = ""

  package init() {}

  package static let names = (
    action: "toimi", chosen: "valittu", how: "miten", endsOn: "paattyy", why: "miksi"
  )

  /// The archive asks why, and no reason is cut.
  package func whyProblem(_ words: Phrases) -> FieldProblem? {
    let names = BulkForm.names
    if action == .archive, why.isEmpty {
      return FieldProblem(field: names.why, message: words(.bulkArchiveWhyMissing))
    }
    guard TextLimit.line.isExceeded(by: why) else { return nil }
    return FieldProblem(
      field: names.why,
      message: words(
        .deskTooLong,
        [
          "field": words(action == .archive ? .bulkArchiveWhy : .deskWhy),
          "count": String(why.unicodeScalars.count), "limit": String(TextLimit.line.characters),
        ]))
  }

  /// `id:revision`, so that the change is made to what was seen.
  static func value(_ listing: Listing) -> String { "\(listing.id.rawValue):\(listing.revision)" }

  package static func listing(_ value: String) -> SeenListing? {
    let parts = value.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let id = Int64(parts[0]), let revision = Int(parts[1]) else {
      return nil
    }
    return SeenListing(id: ID(rawValue: id), revision: revision)
  }
}
