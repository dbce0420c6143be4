/// How many connections are open, and of whom. Addresses are forgotten with their last connection.
struct Admission: Sendable {
  enum Verdict: Equatable, Sendable {
    case welcome
    /// As many as there may be in all.
    case full
    /// As many of this address as it may have.
    case tooManyOfAddress
  }

  private(set) var total = 0
  private var byHousehold: [UInt64: Int] = [:]

  /// - Parameter household: nil for who is not counted by address.
  mutating func admit(_ household: UInt64?, limits: Limits) -> Verdict {
    if let household, byHousehold[household, default: 0] >= limits.connectionsPerAddress {
      return .tooManyOfAddress
    }
    guard total < limits.connections else { return .full }
    if let household { byHousehold[household, default: 0] += 1 }
    total += 1
    return .welcome
  }

  mutating func dismiss(_ household: UInt64?) {
    total -= 1
    if let household { discount(household) }
  }

  mutating func count(_ household: UInt64, limits: Limits) -> Bool {
    guard byHousehold[household, default: 0] < limits.connectionsPerAddress else { return false }
    byHousehold[household, default: 0] += 1
    return true
  }

  mutating func discount(_ household: UInt64) {
    guard let count = byHousehold[household] else { return }
    byHousehold[household] = count > 1 ? count - 1 : nil
  }
}
