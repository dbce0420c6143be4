/// Up to three different organizations, by number; more need not be told apart.
struct OrganizationTriple: Hashable {
  private var first: Int32 = -1
  private var second: Int32 = -1
  private var third: Int32 = -1

  var count: Int { first < 0 ? 0 : second < 0 ? 1 : third < 0 ? 2 : 3 }

  mutating func insert(_ number: Int32) {
    if number == first || number == second || third >= 0 { return }
    if first < 0 {
      first = number
    } else if second < 0 {
      second = number
    } else {
      third = number
    }
  }

  @inline(__always)
  mutating func formUnion(_ other: OrganizationTriple) {
    if third >= 0 || other.first < 0 { return }
    insert(other.first)
    if other.second >= 0 { insert(other.second) }
    if other.third >= 0 { insert(other.third) }
  }
}
