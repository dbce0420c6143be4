/// The value of the Date field, made once a second.
struct DateCache {
  private var seconds = Int.min
  private(set) var value = ""

  mutating func refresh() {
    let now = Clock.epochSeconds
    guard now != seconds else { return }
    seconds = now
    value = HTTPDate.format(now)
  }
}
