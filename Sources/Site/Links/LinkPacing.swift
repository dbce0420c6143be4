import HumanServices

/// How often a host is asked: once in so many seconds, however many addresses it has.
package struct LinkPacing {
  private let pause: Double
  private var last: [Substring: Double] = [:]

  package init(pause: Double) { self.pause = pause }

  /// Seconds to wait before an address is asked, which is then taken for asked.
  ///
  /// - Parameter now: seconds of any clock that only goes forward.
  package mutating func wait(before address: WebAddress, now: Double) -> Double {
    let next = max(now, (last[address.authority] ?? -.infinity) + pause)
    last[address.authority] = next
    return next - now
  }

  /// The addresses with those of one host far from each other, so that few have to wait.
  package static func spread(_ links: [PublishedLink]) -> [PublishedLink] {
    var turns: [Substring: Int] = [:]
    let numbered = links.enumerated().map { position, link in
      let turn = turns[link.address.authority, default: 0]
      turns[link.address.authority] = turn + 1
      return (turn, position, link)
    }
    return numbered.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}
