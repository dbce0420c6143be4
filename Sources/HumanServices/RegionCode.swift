/// Statistics Finland's two-digit code of a region (maakunta), such as `19`.
///
/// Not a wellbeing services county's code: Lapland is region 19 and county 21.
package struct RegionCode: RawRepresentable, Hashable, Sendable, Comparable {
  package let rawValue: String

  package init?(rawValue: String) {
    guard rawValue.utf8.count == 2, rawValue.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    self.rawValue = rawValue
  }

  package static func < (left: RegionCode, right: RegionCode) -> Bool {
    left.rawValue < right.rawValue
  }
}
