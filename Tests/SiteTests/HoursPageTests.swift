import Foundation
import HumanServices
import TestSupport
import Testing

/// The table of opening hours, as a visitor's page and the file of all listings tell it.
@Suite struct HoursPageTests {
  private let site: TestSite

  init() throws { site = try TestSite(.story, at: TestSite.storyNoon) }

  private func put(_ hours: String) throws {
    try site.change(
      """
      UPDATE contact_point SET opening_hours = \(hours == "-" ? "NULL" : "'\(hours)'"),
        source = 'https://www.esimerkki.fi/', source_from = '2026-01-01',
        source_to = '2026-12-31', source_precision = 'day'
      WHERE service_id = (SELECT id FROM service WHERE slug = 'ivalon-eroneuvola')
      """)
  }

  /// The words that stand for a state, and those that must not stand beside it.
  private func failure(_ one: HoursCase, _ text: String) -> String? {
    let openings = ["Auki nyt", "Suljettu nyt", "Nyt vain ajanvarauksella", "kysy, onko auki"]
    let expected: String? =
      switch one.state {
      case let state where state.hasPrefix("open"): openings[0]
      case let state where state.hasPrefix("closed"): openings[1]
      case let state where state.hasPrefix("by appointment"): openings[2]
      case let state where state.hasPrefix("ask"): openings[3]
      default: nil
      }
    for opening in openings where text.contains(opening) != (opening == expected) {
      return "\(one): '\(opening)' in \(text)"
    }
    if text.contains("tilanne klo") != (expected != nil) { return "\(one): the clock, \(text)" }
    if one.state.contains(" until "), !text.contains("asti (tilanne") {
      return "\(one): no end in \(text)"
    }
    return one.state.contains(", opens ") && !text.contains("avataan ")
      ? "\(one): no opening in \(text)" : nil
  }

  @Test func `the page tells every case of the table, and the file its hours`() throws {
    let cases = try HoursCase.all()
    #expect(cases.count >= 60)
    var failures: [String] = []
    for one in cases {
      try put(one.hours)
      site.now = one.at
      let text = try site.get("/palvelu/ivalon-eroneuvola").main.fact("Yhteystiedot")?.text ?? ""
      if let failure = failure(one, text) { failures.append(failure) }
      let written = try one.times().written
      let file = try site.get("/hakemisto.json").text
      if !written.isEmpty, !file.contains(": \(written)\"") {
        failures.append("\(one): not in the file")
      }
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }
}
