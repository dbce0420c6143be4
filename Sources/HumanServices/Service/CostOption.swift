/// One price of a listing, where a source tells it (HSDS `cost_option`); in euros.
///
/// Written `12,50 €: ryhmä`: the price, and what it is for where there are several.
package struct CostOption: Hashable, Sendable {
  package var cents: Int
  /// What it is for, in Finnish; empty where it is the price of all.
  package var option: String

  private static let mostEuros = 100_000

  /// - Returns: `nil` for what is not written so.
  package init?(reading line: String) {
    let halves = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = halves.first else { return nil }
    let price = String(first).trimmingSpaces
    guard price.hasSuffix("€") else { return nil }
    let parts = String(price.dropLast()).trimmingSpaces
      .split(separator: ",", omittingEmptySubsequences: false)
    guard let euros = parts.first.flatMap({ CostOption.whole($0) }), euros <= CostOption.mostEuros
    else { return nil }
    switch parts.count {
    case 1: cents = euros * 100
    case 2:
      guard parts[1].utf8.count == 2, let rest = CostOption.whole(parts[1]) else { return nil }
      cents = euros * 100 + rest
    default: return nil
    }
    option = halves.count == 2 ? String(halves[1]).trimmingSpaces : ""
    if halves.count == 2, option.isEmpty { return nil }
  }

  /// ASCII digits alone: `Int("+5")` would be 5.
  private static func whole(_ text: Substring) -> Int? {
    guard (1...6).contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }

  package var written: String {
    let (euros, rest) = cents.quotientAndRemainder(dividingBy: 100)
    let price = rest == 0 ? "\(euros) €" : "\(euros),\(rest < 10 ? "0" : "")\(rest) €"
    return option.isEmpty ? price : "\(price): \(option)"
  }
}
