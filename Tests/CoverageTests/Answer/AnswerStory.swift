import Coverage
import Foundation
import HumanServices
import TestSupport
import Testing

/// One story of `Tests/Fixtures/answer-stories.txt`, whose head tells how they are written.
struct AnswerStory: CustomTestStringConvertible, Sendable {
  var title: String
  var day = Story.today
  var minute = 0
  var municipality = MunicipalityCode.utsjoki
  var situation = AnswerSituation()
  /// By their number.
  var listings: [(number: Int64, words: [String])] = []
  var county: [String] = []
  var now = ""
  var week = ""

  var testDescription: String { title }

  static func all() throws -> [AnswerStory] {
    let file = SeedFiles.repository.appending(path: "Tests/Fixtures/answer-stories.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    var stories: [AnswerStory] = []
    for line in lines {
      if line.hasPrefix("# ") {
        stories.append(AnswerStory(title: String(line.dropFirst(2))))
      } else if !stories.isEmpty {
        try stories[stories.count - 1].read(line)
      }
    }
    return stories
  }

  private mutating func read(_ line: Substring) throws {
    guard let colon = line.firstRange(of: ": ") else { throw Unread(String(line)) }
    let (key, rest) = (line[..<colon.lowerBound], String(line[colon.upperBound...]))
    let words = rest.split(separator: ", ").map(String.init)
    switch key {
    case "at": try readPlaceAndTime(words)
    case "county": county = words
    case "now": now = rest
    case "week": week = rest
    default:
      guard let number = Int64(key) else { throw Unread(String(line)) }
      listings.append((number, words))
    }
  }

  private mutating func readPlaceAndTime(_ words: [String]) throws {
    let moment = words[0].split(separator: " ")
    day = .on(String(moment[0]))
    minute = ClockTime.at(String(moment[1])).minutes
    municipality = try AnswerStory.municipality(words[1])
    for word in words.dropFirst(2) {
      let code = String(word.split(separator: " ")[1])
      if word.hasPrefix("phase ") { situation.phase = code } else { situation.audience = code }
    }
  }

  static func municipality(_ name: String) throws -> MunicipalityCode {
    let codes: [String: MunicipalityCode] = [
      "Utsjoki": .utsjoki, "Inari": .inari, "Rovaniemi": .rovaniemi, "Kemi": .kemi,
      "Tampere": .tampere, "Pirkkala": .pirkkala,
    ]
    guard let code = codes[name] else { throw Unread(name) }
    return code
  }

  struct Unread: Error, CustomStringConvertible {
    let description: String
    init(_ text: String) { description = "the stories say \"\(text)\", which nobody can read" }
  }
}

/// A listing as a story tells it.
struct ToldListing {
  var offer: Offer
  var points: [ContactPoint] = []
  private let story: Story

  init(_ number: Int64, _ words: [String], in story: Story) throws {
    self.story = story
    offer = story.offer(Int(number), words[0]) { $0.assuredDate = nil }
    offer.sourcePeriod = .unknown
    offer.deliveries = []
    offer.terms[.deliveryMode] = []
    offer.providers = []
    offer.responsible = []
    offer.area = try ToldListing.area(words[1])
    for word in words.dropFirst(2) { try read(word) }
    // Help that is told without a place or a way is given by telephone.
    if offer.deliveries.isEmpty { deliver(.phone) }
  }

  private static func area(_ name: String) throws -> ServiceArea {
    switch name {
    case "Finland": .nation
    case "Lapland": .region(.lappi)
    case "Pirkanmaa": .region(.pirkanmaa)
    default: .municipalities(try AnswerStory.municipality(name))
    }
  }

  private mutating func read(_ word: String) throws {
    let parts = word.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1] : ""
    switch parts[0] {
    case "phone", "chat", "booking": try add(parts[0], rest)
    case "urgent":
      try add("phone", String(rest.dropFirst("phone ".count)))
      points[points.count - 1].purpose = .urgent
    case "known": offer.sourcePeriod = try ToldListing.month(rest)
    case "checked": offer.assuredDate = .on(rest)
    case "ended": offer.state = .ended
    case "paused": offer.state = .paused
    case "planned": offer.state = .planned
    case "secret": offer.whereabouts = .confidential
    case "for": offer.terms[.audience] = story.terms(.audience, rest)
    case "access": offer.terms[.access] = story.terms(.access, rest)
    case "in":
      offer.places.append(.confirmed(try AnswerStory.municipality(rest)))
      deliver(.inPerson)
    case "of": offer.responsible = [try county]
    case "number" where rest.hasPrefix("from "):
      points[points.count - 1].source = "https://www.esimerkki.fi"
      points[points.count - 1].sourcePeriod = try ToldListing.month(String(rest.dropFirst(5)))
    case "number": points[points.count - 1].target = .number(try PhoneNumber(rest))
    default: throw AnswerStory.Unread(word)
    }
  }

  private var county: Slug {
    get throws {
      guard
        let region = story.seeds.regions.first(where: { offer.area.regions.contains($0.code) }),
        let slug = region.county.organization
      else { throw AnswerStory.Unread("of the county") }
      return slug
    }
  }

  private mutating func deliver(_ delivery: Delivery) {
    offer.deliveries.append(delivery)
    offer.terms[.deliveryMode] = story.vocabulary.set(.deliveryMode, offer.deliveries.map(\.mode))
  }

  private mutating func add(_ kind: String, _ hours: String) throws {
    let number = 100 * Int(offer.id.rawValue) + points.count
    points.append(try ToldListing.point(kind, hours, number: number))
    if kind == "phone" { deliver(.phone) }
    if kind == "chat" { deliver(.chat) }
  }

  static func point(_ kind: String, _ hours: String, number: Int) throws -> ContactPoint {
    guard let kind = ContactPoint.Kind(rawValue: kind) else { throw AnswerStory.Unread(kind) }
    let target: ContactPoint.Target =
      if kind.isNumber {
        .number(try PhoneNumber("040 123 \(1000 + number)"))
      } else {
        .address(try WebAddress(typed: "https://www.esimerkki.fi/\(number)"))
      }
    var point = ContactPoint(uuid: UUID(), kind: kind, target: target)
    if !hours.isEmpty { point.openingTimes = try OpeningTimes(reading: hours) }
    return point
  }

  /// "2026-01": that month.
  static func month(_ text: String) throws -> DatedPeriod {
    let first = CivilDate.on(text + "-01")
    let next = (28...31).map { first.adding(days: $0) }.first { $0.isFirstOfMonth }
    guard let next else { throw AnswerStory.Unread(text) }
    return DatedPeriod(from: first, to: next.adding(days: -1), precision: .month)
  }
}

extension CivilDate {
  fileprivate var isFirstOfMonth: Bool { components.day == 1 }
}
