import HumanServices

enum RegionRecord: EditableRecord {
  static func state(_ row: RecordedRow) throws -> RecordedState {
    _ = try row.record(Region.self)
    return .other
  }
}

extension Region: HistoryRecord {
  init(recorded keys: inout RecordedKeys) throws {
    self.init(
      uuid: try keys.take("uuid"), code: try keys.take("code"), slug: try keys.take("slug"),
      name: try keys.take("name"), locative: try keys.take("locative"),
      genitive: try keys.take("genitive"), county: try keys.take("county"))
  }

  func record(in keys: inout RecordedKeys) {
    keys.put("uuid", uuid)
    keys.put("code", code)
    keys.put("slug", slug)
    keys.put("name", name)
    keys.put("locative", locative)
    keys.put("genitive", genitive)
    keys.put("county", county)
  }
}

extension WellbeingServicesCounty: RecordedByFields {
  static let unfilled = WellbeingServicesCounty(code: "", name: LocalizedText([:]))
  static let fields: [RecordedField<WellbeingServicesCounty>] = [
    .always("code", \.code), .always("name", \.name), .maybe("organization", \.organization),
  ]
}
