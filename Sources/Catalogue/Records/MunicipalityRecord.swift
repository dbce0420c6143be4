import HumanServices

/// Municipalities by code; also how many of a municipality's people are under 18, by `code/under_18`.
enum MunicipalityRecord: EditableRecord {
  static func state(_ row: RecordedRow) throws -> RecordedState {
    if row.has("uuid") {
      _ = try row.record(Municipality.self)
    } else {
      _ = try row.record(RecordedUnder18.self)
    }
    return .other
  }
}

extension Municipality: HistoryRecord {
  init(recorded keys: inout RecordedKeys) throws {
    self.init(
      uuid: try keys.take("uuid"), code: try keys.take("code"), slug: try keys.take("slug"),
      name: try keys.take("name"), namesInUse: try keys.take("namesInUse"),
      locative: try keys.take("locative"), genitive: try keys.take("genitive"),
      region: try keys.take("region"), subRegion: try keys.take("subRegion"),
      centreName: try keys.take("centreName"), centre: try keys.take("centre"),
      population: try keys.take("population"), populationOn: try keys.take("populationOn"),
      areaKm2: try keys.takeIfPresent("areaKm2"),
      seaAreaKm2: try keys.takeIfPresent("seaAreaKm2"),
      samiHomeland: try keys.takeIfPresent("samiHomeland"),
      neighbours: try keys.take("neighbours"), hex: try keys.take("hex"))
  }

  func record(in keys: inout RecordedKeys) {
    keys.put("uuid", uuid)
    keys.put("code", code)
    keys.put("slug", slug)
    keys.put("name", name)
    keys.put("namesInUse", namesInUse)
    keys.put("locative", locative)
    keys.put("genitive", genitive)
    keys.put("region", region)
    keys.put("subRegion", subRegion)
    keys.put("centreName", centreName)
    keys.put("centre", centre)
    keys.put("population", population)
    keys.put("populationOn", populationOn)
    keys.put("areaKm2", areaKm2)
    keys.put("seaAreaKm2", seaAreaKm2)
    keys.put("samiHomeland", samiHomeland)
    keys.put("neighbours", neighbours)
    keys.put("hex", hex)
  }
}

extension Municipality.SubRegion: RecordedByFields {
  static let unfilled = Municipality.SubRegion(code: "", name: LocalizedText([:]))
  static let fields: [RecordedField<Municipality.SubRegion>] = [
    .always("code", \.code), .always("name", \.name),
  ]
}

extension Municipality.Hex: RecordedByFields {
  static let unfilled = Municipality.Hex(row: 0, column: 0)
  static let fields: [RecordedField<Municipality.Hex>] = [
    .always("row", \.row), .always("column", \.column), .maybe("labelBreak", \.labelBreak),
  ]
}

extension Coordinate: RecordedByFields {
  static let unfilled = Coordinate(latitude: 0, longitude: 0)
  static let fields: [RecordedField<Coordinate>] = [
    .always("latitude", \.latitude), .always("longitude", \.longitude),
  ]
}

/// How many people under 18 a municipality has.
struct RecordedUnder18: HistoryRecord, RecordedByFields {
  static let unfilled = RecordedUnder18(people: 0, countedOn: "", source: "")
  static let fields: [RecordedField<RecordedUnder18>] = [
    .always("people", \.people), .always("counted_on", \.countedOn), .always("source", \.source),
  ]

  var people: Int
  var countedOn: String
  var source: String
}

extension RecordedUnder18 {
  init(_ count: Under18Count) {
    self.init(
      people: count.people, countedOn: count.countedOn.description, source: count.source)
  }
}
