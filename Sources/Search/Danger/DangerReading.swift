/// Which forms each word of a text has.
struct DangerReading {
  private var forms: [[Int]] = []
  /// Letters and forms compared, counted to show that the work is linear.
  var steps = 0

  var positions: Range<Int> { forms.indices }
  subscript(position: Int) -> [Int] { forms[position] }

  mutating func append(_ found: [Int]) { forms.append(found) }

  mutating func clear(at position: Int) { forms[position] = [] }

  /// The words that make up the pattern near a position; `nil` when it is not there.
  mutating func places(of pattern: DangerPattern, near position: Int) -> [Int]? {
    let window =
      max(0, position - DangerPattern.reach)..<min(forms.count, position + DangerPattern.reach + 1)
    // What names no danger hides words, so it must stand there as it is written.
    let ahead = pattern.concept == nil ? 1 : DangerPattern.mostWordsBetween + 1
    var found: [Int] = []
    for row in pattern.rows {
      guard let places = places(of: row[...], in: window, within: window.count, ahead) else {
        return nil
      }
      found += places
    }
    for slot in pattern.unless where window.contains(where: { fills(slot, $0) }) { return nil }
    return found
  }

  /// - Parameters:
  ///   - within: words among which the first must stand.
  ///   - ahead: words among which each next must stand.
  private mutating func places(
    of row: ArraySlice<DangerPattern.Slot>, in window: Range<Int>, within: Int, _ ahead: Int
  ) -> [Int]? {
    guard let slot = row.first else { return [] }
    for position in window.prefix(within) where fills(slot, position) {
      let rest = position + 1..<max(position + 1, window.upperBound)
      if let others = places(of: row.dropFirst(), in: rest, within: ahead, ahead) {
        return [position] + others
      }
    }
    return nil
  }

  private mutating func fills(_ slot: DangerPattern.Slot, _ position: Int) -> Bool {
    steps += 1
    return forms[position].contains { form in
      var (low, high) = (0, slot.count)
      while low < high {
        let middle = (low + high) / 2
        if slot[middle] < form { low = middle + 1 } else { high = middle }
      }
      return low < slot.count && slot[low] == form
    }
  }
}
