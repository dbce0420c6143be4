import Foundation
import HTTPServer
import HumanServices
import TestSupport
import Testing

@testable import Site

/// The cache by itself.
@Suite struct PageCacheTests {
  private static let day = Edition(version: 1, day: CivilDate(dayNumber: 20_000))
  private static let nextDay = Edition(version: 1, day: CivilDate(dayNumber: 20_001))
  private static let edited = Edition(version: 2, day: CivilDate(dayNumber: 20_000))

  private func page(_ bytes: Int) -> ReadyResponse {
    // Without a type it is not compressed, so the bytes are what it takes.
    ReadyResponse(Response(body: .bytes([UInt8](repeating: 0x61, count: bytes))), level: 1)
  }

  private func cache(bytes: Int = 100_000) -> PageCache {
    let cache = PageCache(bytes: bytes)
    _ = cache.edition(asOf: 1) { Self.day }
    return cache
  }

  @Test func `a page that was kept is found until an edit or midnight`() {
    for later in [Self.nextDay, Self.edited] {
      let cache = cache()
      cache.keep(page(100), at: "/kunta/kemi", of: Self.day)
      #expect(cache.page("/kunta/kemi", of: Self.day) != nil)
      #expect(cache.page("/kunta/keminmaa", of: Self.day) == nil)
      _ = cache.edition(asOf: 2) { later }
      #expect(cache.page("/kunta/kemi", of: later) == nil)
      #expect(cache.counts == PageCache.Counts(hits: 1, misses: 2, pages: 0, bytes: 0))
    }
  }

  @Test func `a page that changes at a moment is found until then, and others stay`() {
    let cache = cache()
    let change = Date(timeIntervalSince1970: 1_000_000)
    cache.keep(page(100), at: "/palvelu/auki", of: Self.day, until: change)
    cache.keep(page(100), at: "/", of: Self.day)
    #expect(cache.page("/palvelu/auki", of: Self.day) { change - 0.001 } != nil)
    #expect(cache.page("/palvelu/auki", of: Self.day) { change } == nil)
    #expect(cache.page("/", of: Self.day) { change + 1 } != nil)
    cache.keep(page(100), at: "/palvelu/auki", of: Self.day, until: change + 60)
    #expect(cache.page("/palvelu/auki", of: Self.day) { change } != nil)
    #expect(cache.counts.pages == 2)
  }

  @Test func `a page of yesterday that is ready too late is not kept`() {
    let cache = cache()
    _ = cache.edition(asOf: 2) { Self.nextDay }
    cache.keep(page(100), at: "/", of: Self.day)
    #expect(cache.counts.pages == 0)
    #expect(cache.page("/", of: Self.day) == nil)
  }

  @Test func `it never takes more bytes than it may, and keeps what is asked for`() {
    let cache = cache(bytes: 20_000)
    cache.keep(page(1000), at: "/", of: Self.day)
    for number in 0..<200 {
      cache.keep(page(1000), at: "/kunta/\(number)", of: Self.day)
      #expect(cache.page("/", of: Self.day) != nil)
      #expect(cache.counts.bytes <= 20_000)
    }
    #expect(cache.counts.pages > 10)
    #expect(cache.page("/kunta/0", of: Self.day) == nil)
    #expect(cache.page("/kunta/199", of: Self.day) != nil)
  }

  @Test func `what is larger than half of it is not kept`() {
    let cache = cache(bytes: 20_000)
    cache.keep(page(1000), at: "/", of: Self.day)
    cache.keep(page(10_000), at: "/kartta", of: Self.day)
    #expect(cache.counts.pages == 1)
  }

  @Test func `a page kept again counts once`() {
    let cache = cache()
    for _ in 0..<3 { cache.keep(page(1000), at: "/", of: Self.day) }
    #expect(cache.counts.pages == 1)
    #expect(cache.counts.bytes < 2000)
  }

  @Test func `the edition is asked for once in a round, and anew after a write`() {
    let cache = PageCache()
    var questions = 0
    func ask(_ round: UInt64?) {
      _ = cache.edition(asOf: round) {
        questions += 1
        return Self.day
      }
    }
    for round in [1, 1, 1, 2, 1, 2] as [UInt64] { ask(round) }
    #expect(questions == 2)
    cache.forgetRound()
    ask(2)
    #expect(questions == 3)
    for _ in 0..<2 { ask(nil) }
    #expect(questions == 5)
  }
}

extension PageCache {
  /// The page kept for a target, of which none is said to change.
  fileprivate func page(_ target: String, of edition: Edition) -> ReadyResponse? {
    page(target, of: edition) { Date(timeIntervalSince1970: 0) }
  }
}
