import Coverage
import Foundation
import HumanServices
import TestSupport
import Testing

/// The stories of `Tests/Fixtures/answer-stories.txt`, each told to the rule and compared with what it
/// answers.
@Suite struct AnswerStoryTests {
  @Test func `there are forty stories or more, each of its own`() throws {
    let titles = try AnswerStory.all().map(\.title)
    #expect(titles.count >= 40)
    #expect(Set(titles).count == titles.count)
  }

  @Test(arguments: try AnswerStory.all())
  func `the page says first what the story tells`(_ told: AnswerStory) throws {
    let answer = try answer(told)
    #expect(text(answer.now, told) == told.now)
    #expect(text(answer.week) == told.week)
  }

  /// A kept page is made anew then, and tells the same until then.
  @Test(arguments: try AnswerStory.all())
  func `nothing changes before the moment that the answer names`(_ told: AnswerStory) throws {
    let first = try answer(told)
    let begin = told.day.instant(atMinute: told.minute)
    for minutes in stride(from: 1, through: 24 * 60 - told.minute - 1, by: 1) {
      let instant = begin.addingTimeInterval(Double(minutes * 60))
      if let change = first.nextChange, change.instant <= instant { break }
      guard minutes % 10 == 0 else { continue }
      var later = told
      later.minute = told.minute + minutes
      let answer = try answer(later)
      #expect(text(answer.now, later) == text(first.now, told), "\(minutes) minutes later")
      #expect(text(answer.week) == text(first.week), "\(minutes) minutes later")
    }
  }

  private func answer(_ told: AnswerStory) throws -> Answer {
    let story = try Story()
    let listings = try told.listings.map { try ToldListing($0.number, $0.words, in: story) }
    let municipality = story.municipality(told.municipality)
    let snapshot = Snapshot(
      version: 1, geography: story.geography, vocabulary: story.vocabulary,
      organizations: try organizations(told, story), offers: listings.map(\.offer), inventory: [],
      travelTimes: [])
    let profile = CoverageProfile(
      of: municipality, in: snapshot, on: told.day, today: told.day)
    let rule = AnswerRule(profile, in: snapshot, situation: told.situation)
    let candidates = Set(rule.candidates)
    let contacts = Dictionary(
      uniqueKeysWithValues: listings.filter { candidates.contains($0.offer.id) }.map {
        ($0.offer.id, $0.points)
      })
    return rule.answer(contacts: contacts, at: told.day.instant(atMinute: told.minute))
  }

  private func organizations(_ told: AnswerStory, _ story: Story) throws -> [Organization] {
    try story.seeds.regions.compactMap { region in
      guard let slug = region.county.organization else { return nil }
      var county = Organization(
        uuid: UUID(), slug: slug, name: region.county.name, url: "https://www.esimerkki.fi")
      for word in told.county where word.hasPrefix("phone ") {
        var point = try ToldListing.point(
          "phone", String(word.dropFirst("phone ".count)), number: 0)
        point.source = "https://www.esimerkki.fi"
        let known = told.county.first { $0.hasPrefix("known ") } ?? ""
        point.sourcePeriod = try ToldListing.month(String(known.dropFirst("known ".count)))
        county.contactPoints.append(point)
      }
      return county
    }
  }

  private func text(_ lines: [Answer.Line], _ told: AnswerStory) -> String {
    lines.map { line in
      let who =
        switch line.who {
        case .fixed(let contact): contact.role.rawValue
        case .listing(let offer, _): String(offer.id.rawValue)
        case .county: "county"
        }
      return ([who] + hours(line.statement)).joined(separator: " ")
    }.joined(separator: " | ")
  }

  private func text(_ steps: [Answer.Step]) -> String {
    guard !steps.isEmpty else { return "nothing" }
    return steps.map { step in
      switch step {
      case .ask(let need): "ask \(need.code)"
      case .book(let booking):
        (["book \(booking.offer.id.rawValue) by \(booking.way?.point.kind.rawValue ?? "its page")"]
          + hours(booking.statement)).joined(separator: " ")
      }
    }.joined(separator: " | ")
  }

  private func hours(_ statement: OpenStatement?) -> [String] {
    switch statement?.state {
    case .open(let until?): ["until \(clock(until.time))"]
    case .closed(let opens?, _): ["opens \(opens.day) \(clock(opens.time))"]
    default: []
    }
  }

  private func clock(_ time: ClockTime) -> String {
    let (hour, minute) = (time.minutes / 60, time.minutes % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
