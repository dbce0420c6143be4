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
  /// All rows of the page that the choice was made on.
  package var shown: [SeenListing] = []
  /// All of the page are chosen, whatever boxes say.
  package var takesAll = false
  package var how: Assurance.How?
  /// The last day, as typed.
  package var endsOn = ""
  package var why = ""

  package init() {}

  package static let names = (
    action: "toimi", chosen: "valittu", how: "miten", endsOn: "paattyy", why: "miksi",
    shown: "sivulla", all: "kaikki"
  )

  /// What is to be done to.
  package var asked: [SeenListing] { takesAll ? shown : chosen }

  /// Whether the action can be done to a listing: nobody vouches for what has ended, or for what
  /// nobody can be reached about.
  package func takes(_ listing: Listing, on today: CivilDate) -> Bool {
    guard action == .assure else { return true }
    return !listing.isOver(on: today) && !listing.reasons.contains(.unreachable)
  }

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

  /// Names a row of a page among `shown`.
  static func shown(_ listing: Listing) -> HTML {
    input(.type("hidden"), .name(names.shown), .value(value(listing)))
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

extension Listing {
  /// Its last day is past, or somebody has said that it has ended.
  package func isOver(on today: CivilDate) -> Bool {
    state == .ended || endsOn.map { $0 < today } == true
  }
}
