import HumanServices

/// The municipalities of every area, one after another, so that a way needs only a part of it.
struct AreaList: Sendable {
  /// Positions of municipalities in `members`; `nil` bounds are the whole geography.
  enum Part: Hashable, Sendable {
    case all
    case some(start: Int32, count: Int32)
  }

  private(set) var members: [Int32] = []
  private var regions: [RegionCode: Part] = [:]

  init(_ table: TravelTable) {
    let byRegion = Dictionary(grouping: table.municipalities.indices) {
      table.municipalities[$0].region
    }
    for (region, positions) in byRegion { regions[region] = add(positions.map { Int32($0) }) }
  }

  mutating func part(of area: ServiceArea, _ table: TravelTable) -> Part {
    if area.nation { return .all }
    if area.municipalities.isEmpty, area.regions.count == 1 {
      return regions[area.regions[0]] ?? .some(start: 0, count: 0)
    }
    return add(positions(of: area, table))
  }

  /// In rising order, each once.
  func positions(of area: ServiceArea, _ table: TravelTable) -> [Int32] {
    if area.nation { return (0..<table.count).map { Int32($0) } }
    var positions = Set(area.municipalities.compactMap { table.position($0).map { Int32($0) } })
    for region in area.regions {
      if case .some(let start, let count)? = regions[region] {
        positions.formUnion(members[Int(start)..<Int(start + count)])
      }
    }
    return positions.sorted()
  }

  mutating func add(_ positions: [Int32]) -> Part {
    defer { members += positions }
    return .some(start: Int32(members.count), count: Int32(positions.count))
  }
}
