import HumanServices

/// For each listing the municipalities it is for, or is given in, made quick to ask and to count.
struct AreaTable: Sendable {
  /// Regions and municipalities that are chosen, as positions in the geography.
  struct Choice: Sendable {
    var municipalities: [Int] = []
    /// Bits of the regions that are chosen, and of those that the chosen municipalities are in.
    var regions: UInt64 = 0
    var regionsOfMunicipalities: UInt64 = 0
  }

  private let isNation: [Bool]
  /// Bits of the regions named whole.
  private let regions: [UInt64]
  /// Bits of the regions of any municipality that is named.
  private let touched: [UInt64]
  /// Positions of municipalities outside the regions named whole, of one listing behind another's,
  /// and where each listing's end.
  private let municipalities: [UInt16]
  private let ends: [UInt32]
  private let regionOfMunicipality: [Int]
  private let regionCount: Int

  init(_ snapshot: Snapshot, area: (Offer) -> ServiceArea) {
    let geography = snapshot.geography
    let regionPositions = Dictionary(
      uniqueKeysWithValues: geography.regions.prefix(UInt64.bitWidth).enumerated()
        .map { ($1.code, $0) })
    let positions = Dictionary(
      uniqueKeysWithValues: geography.municipalities.enumerated().map { ($1.code, $0) })
    let regionOf = geography.municipalities.map { regionPositions[$0.region] ?? 0 }
    var isNation: [Bool] = []
    var regions: [UInt64] = []
    var touched: [UInt64] = []
    var municipalities: [UInt16] = []
    var ends: [UInt32] = []
    for offer in snapshot.offers {
      let area = area(offer)
      let whole = area.regions.compactMap { regionPositions[$0] }
        .reduce(0 as UInt64) { $0 | 1 << UInt64($1) }
      let named = Set(area.municipalities.compactMap { positions[$0] })
      isNation.append(area.nation)
      regions.append(whole)
      touched.append(named.reduce(whole) { $0 | 1 << UInt64(regionOf[$1]) })
      municipalities += named.filter { whole & (1 << UInt64(regionOf[$0])) == 0 }.sorted()
        .map(UInt16.init)
      ends.append(UInt32(municipalities.count))
    }
    self.isNation = isNation
    self.regions = regions
    self.touched = touched
    self.municipalities = municipalities
    self.ends = ends
    regionOfMunicipality = regionOf
    regionCount = geography.regions.count
  }

  private func municipalities(of listing: Int) -> ArraySlice<UInt16> {
    municipalities[Int(listing == 0 ? 0 : ends[listing - 1])..<Int(ends[listing])]
  }

  func isIn(_ region: Int, municipality: Int) -> Bool {
    regionOfMunicipality[municipality] == region
  }

  func choice(municipalities: [Int], regions: [Int]) -> Choice {
    Choice(
      municipalities: municipalities,
      regions: regions.reduce(0) { $0 | 1 << UInt64($1) },
      regionsOfMunicipalities: municipalities.reduce(0) {
        $0 | 1 << UInt64(regionOfMunicipality[$1])
      })
  }

  func passesMunicipality(_ listing: Int, _ choice: Choice) -> Bool {
    if choice.municipalities.isEmpty || isNation[listing] { return true }
    if regions[listing] & choice.regionsOfMunicipalities != 0,
      choice.municipalities.contains(where: {
        regions[listing] & (1 << UInt64(regionOfMunicipality[$0])) != 0
      })
    {
      return true
    }
    let named = municipalities(of: listing)
    return !named.isEmpty && choice.municipalities.contains { named.contains(UInt16($0)) }
  }

  func passesRegion(_ listing: Int, _ choice: Choice) -> Bool {
    choice.regions == 0 || isNation[listing] || touched[listing] & choice.regions != 0
  }

  func namesRegion(_ listing: Int, _ choice: Choice) -> Bool {
    touched[listing] & choice.regions != 0
  }

  /// Counts listings by municipality and by region, one after another.
  struct Tally {
    fileprivate var nation = 0
    fileprivate var byRegion: [Int]
    fileprivate var byMunicipality: [Int]
    fileprivate var byTouchedRegion: [Int]

    init(_ table: AreaTable) {
      byRegion = Array(repeating: 0, count: table.regionCount)
      byTouchedRegion = byRegion
      byMunicipality = Array(repeating: 0, count: table.regionOfMunicipality.count)
    }

    mutating func countMunicipalities(of listing: Int, _ table: AreaTable) {
      guard !table.isNation[listing] else {
        nation += 1
        return
      }
      table.regions[listing].eachBit { byRegion[$0] += 1 }
      for municipality in table.municipalities(of: listing) {
        byMunicipality[Int(municipality)] += 1
      }
    }

    mutating func countRegions(of listing: Int, _ table: AreaTable) {
      guard !table.isNation[listing] else {
        nation += 1
        return
      }
      table.touched[listing].eachBit { byTouchedRegion[$0] += 1 }
    }

    func municipalities(_ table: AreaTable) -> [Int] {
      byMunicipality.enumerated().map { position, count in
        count + nation + byRegion[table.regionOfMunicipality[position]]
      }
    }

    var regions: [Int] { byTouchedRegion.map { $0 + nation } }
  }
}

extension UInt64 {
  /// Calls for each bit that is set, from the lowest.
  @inline(__always)
  func eachBit(_ body: (Int) -> Void) {
    var rest = self
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }
}
