import HumanServices

/// The minutes between all centres, computed once for a geography and shared by every matrix on it.
package struct TravelTable: Sendable {
  /// In the geography's order; a municipality's position here is its position in every matrix.
  let municipalities: [Municipality]
  private let positions: [MunicipalityCode: Int]
  /// At `destination * count + origin`, so that all who travel to one place lie side by side.
  let minutes: [UInt16]
  /// `Tier.rank` of those minutes, in the same order.
  let ranks: [UInt8]

  /// - Complexity: O(n²) great circles for n municipalities: 5 ms for all 308 of Finland.
  package init(geography: Geography, travelTimes: [TravelTime]) {
    let municipalities = geography.municipalities
    let positions = Dictionary(
      uniqueKeysWithValues: municipalities.enumerated().map { ($1.code, $0) })
    let count = municipalities.count
    var minutes = [UInt16](repeating: 0, count: count * count)
    for destination in 0..<count {
      for origin in 0..<destination {
        let straight = municipalities[origin].centre
          .kilometres(to: municipalities[destination].centre)
        let model = TravelModel.minutes(kilometres: straight * TravelModel.detour)
        minutes[destination * count + origin] = UInt16(clamping: model)
        minutes[origin * count + destination] = UInt16(clamping: model)
      }
    }
    // The way back first, so that a time known for its own direction stays.
    for (isWayBack, time) in travelTimes.map({ (true, $0) }) + travelTimes.map({ (false, $0) }) {
      guard let from = positions[time.from], let to = positions[time.to], from != to else {
        continue
      }
      let cell = isWayBack ? from * count + to : to * count + from
      minutes[cell] = UInt16(clamping: time.minutes)
    }
    self.municipalities = municipalities
    self.positions = positions
    self.minutes = minutes
    ranks = minutes.map { UInt8(Tier.within(minutes: Int($0)).rank) }
  }

  package init(_ snapshot: Snapshot) {
    self.init(geography: snapshot.geography, travelTimes: snapshot.travelTimes)
  }

  var count: Int { municipalities.count }

  func position(_ code: MunicipalityCode) -> Int? { positions[code] }

  func minutes(from origin: Int, to destination: Int) -> Int {
    Int(minutes[destination * count + origin])
  }
}
