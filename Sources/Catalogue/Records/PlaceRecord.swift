import GRDB
import HumanServices

enum PlaceRecord: EditableRecord {
  static let tableOfKeys: String? = "location"

  static func state(_ row: RecordedRow) throws -> RecordedState { .place(try row.record()) }

  static func bringBack(
    _ uuid: String, to row: RecordedRow?, _ editing: inout ServiceEditing
  ) throws -> Bool {
    let stored = try Row.fetchOne(
      editing.db,
      sql: "SELECT id, confidential_service_id IS NOT NULL FROM location WHERE uuid = ?",
      arguments: [uuid])
    // No history has the street of a confidential address, or anything else of it. A place that went
    // comes back with a listing that was given there (`PlaceWriting`).
    guard let stored, stored[1] == false, let row else { return false }
    let place = try row.record(RecordedPlace.self)
    _ = try PlaceRows(editing.db).update(
      ID(rawValue: stored[0]), to: PlaceChange(street: place.street, facts: place.facts),
      expecting: nil, as: .restore, &editing)
    return true
  }
}

/// SQL reads these keys too, and takes out all but the municipality where a place is confidential
/// (`ConfidentialHistory`).
extension RecordedPlace: HistoryRecord {
  static let upgrades: [HistoryUpgrade] = [.toldVersion, .factsOfPlaces]

  init(recorded keys: inout RecordedKeys) throws {
    self.init(
      municipality: try keys.take("municipality"), street: try keys.takeIfPresent("street"),
      facts: try keys.takeIfPresent("facts") ?? .none)
  }

  func record(in keys: inout RecordedKeys) {
    keys.put("municipality", municipality)
    keys.put("street", street)
    keys.put("facts", facts.isEmpty ? nil : facts)
  }
}

extension HistoryUpgrade {
  /// Version 3 of places: they may have facts besides the street.
  static let factsOfPlaces = HistoryUpgrade { _ in }
}

extension PlaceFacts: RecordedByFields {
  static var unfilled: PlaceFacts { .none }
  static let fields: [RecordedField<PlaceFacts>] = [
    .always("name", \.name), .maybe("postalCode", \.postalCode),
    .maybe("postOffice", \.postOffice), .maybe("point", \.point),
    .always("accessibility", \.accessibility),
    .always("visitingHours", \.visitingHours), .unlessEmpty("contactPoints", \.contactPoints),
  ]
}

extension PlacePoint: RecordedByFields {
  static let unfilled = PlacePoint(.unfilled, .approximate)
  static let fields: [RecordedField<PlacePoint>] = [
    .always("coordinate", \.coordinate), .always("certainty", \.certainty),
  ]
}
