import Foundation
import HumanServices

/// The value stands as people read it; kinds of values are the program's own matter.
extension ContactPoint: RecordedObject {
  init(recorded keys: inout RecordedKeys) throws {
    let kind: Kind = try keys.take("kind")
    self.init(
      uuid: try keys.take("uuid"), kind: kind,
      target: ContactPoint.target(stored: try keys.take("value"), as: kind))
    purpose = try keys.take("purpose")
    note = try keys.take("note")
    price = try keys.takeIfPresent("price") ?? price
    hours = try keys.takeIfPresent("hours") ?? hours
    openingTimes = try keys.takeIfPresent("openingHours") ?? .unknown
    languages = try keys.takeIfPresent("languages") ?? []
    source = try keys.takeIfPresent("source")
    sourcePeriod = try keys.takeIfPresent("sourcePeriod") ?? sourcePeriod
    assuredDate = try keys.takeIfPresent("assuredDate")
    isProposal = try keys.takeIfPresent("isProposal") ?? false
  }

  func record(in keys: inout RecordedKeys) {
    keys.put("uuid", uuid)
    keys.put("kind", kind)
    keys.put("value", text)
    keys.put("purpose", purpose)
    keys.put("note", note)
    keys.put("price", price.isEmpty ? nil : price)
    keys.put("hours", hours.isEmpty ? nil : hours)
    keys.put("openingHours", openingTimes.rows.isEmpty ? nil : openingTimes)
    keys.put("languages", languages.isEmpty ? nil : languages)
    keys.put("source", source)
    keys.put(
      "sourcePeriod",
      sourcePeriod.from == nil && sourcePeriod.to == nil ? nil : sourcePeriod)
    keys.put("assuredDate", assuredDate)
    keys.put("isProposal", isProposal ? true : nil)
  }
}

/// As seeds spell them.
extension OpeningTimes: RecordedValue {
  init(recorded value: JSONTree) throws {
    do { try self.init(reading: String(recorded: value)) } catch {
      throw RecordedProblem("\(error)")
    }
  }

  var recorded: JSONTree { .text(written) }
}

extension HistoryUpgrade {
  /// Version 3 of listings: a number is one of several kinds of contact points, and has a UUID.
  static let contactPoints = HistoryUpgrade { keys in
    let phones: [FormerPhone] = try keys.take("phones")
    let service: UUID? = try keys["uuid"].map { try UUID(recorded: $0) }
    guard let service else { throw RecordedProblem("'uuid' is missing") }
    keys["contactPoints"] = phones.map(\.point).named(of: service).recorded
  }

  /// Version 3 of organizations: they may have contact points.
  static let contactsOfOrganizations = HistoryUpgrade { _ in }
}

/// A number of versions 1 and 2. It stands as people read it, so that numbers of any age go through
/// one reading.
private struct FormerPhone: RecordedObject {
  let point: ContactPoint

  init(recorded keys: inout RecordedKeys) throws {
    let nothing = LocalizedText([:])
    point = ContactPoint.former(
      reading: try keys.take("number"), note: try keys.take("note"),
      price: try keys.takeIfPresent("price") ?? nothing,
      hours: try keys.takeIfPresent("hours") ?? nothing)
  }

  func record(in keys: inout RecordedKeys) { point.record(in: &keys) }
}
