import Foundation
import HTTPServer
import HumanServices
import Synchronization

/// Pages as ready bytes, by the target that was asked for; all of one edition.
///
/// Bounded in bytes by two halves: pages enter the young half, and when it is full it becomes the
/// old one, and what was old is dropped. A page that is asked for in the old half moves to the
/// young one. So what many ask for stays, and a walk through all addresses passes through.
///
/// Several shards that miss the same page at once each make it; that is at most as many times as
/// there are shards, and costs no waiting. Thread-safe; the lock is held for a look-up alone, and
/// pages that are dropped end after it.
final class PageCache: Sendable {
  /// Memory for pages, in bytes: some 500 pages with their compressed form, several times what is
  /// read on one day, and a quarter of what the whole program may take.
  static let defaultBytes = 8 * 1024 * 1024

  /// What it did so far, for metrics.
  struct Counts: Equatable, Sendable {
    var hits = 0
    var misses = 0
    var pages = 0
    var bytes = 0
  }

  /// A page, and when it is no longer true though nothing was written.
  fileprivate struct Kept: Sendable {
    var page: ReadyResponse
    var until: Date?
  }

  fileprivate typealias Pages = [String: Kept]

  fileprivate struct State: Sendable {
    var edition: Edition?
    /// The youngest number of requests for which the edition was asked.
    var round: UInt64 = 0
    /// How many times that was forgotten.
    var forgotten = 0
    var young: Pages = [:]
    var old: Pages = [:]
    var youngBytes = 0
    var oldBytes = 0
    var hits = 0
    var misses = 0
  }

  private let halfBytes: Int
  private let state = Mutex(State())

  init(bytes: Int = PageCache.defaultBytes) { halfBytes = bytes / 2 }

  /// The edition, asked for once for each `Request.round`; `nil` asks anew.
  func edition(asOf round: UInt64?, _ ask: () throws -> Edition) rethrows -> Edition {
    let (known, forgotten) = state.withLock { state in
      (round.flatMap { state.round >= $0 ? state.edition : nil }, state.forgotten)
    }
    if let known { return known }
    let edition = try ask()
    let dropped = state.withLock { state in
      // Where something was written while it was asked, the next request asks too.
      if let round, state.forgotten == forgotten { state.round = max(state.round, round) }
      return state.turn(to: edition)
    }
    _ = consume dropped
    return edition
  }

  /// Asks for the edition anew at the next request, whatever its number: something was written.
  func forgetRound() {
    state.withLock { state in
      state.round = 0
      state.forgotten += 1
    }
  }

  /// The page kept for a target, if it is of this edition and still true.
  ///
  /// - Parameter now: asked only for a page that is not true for ever.
  func page(_ target: String, of edition: Edition, now: () -> Date) -> ReadyResponse? {
    var dropped = Pages()
    return state.withLock { state in
      guard state.edition == edition, let kept = state.find(target, halfBytes, &dropped),
        kept.until.map({ now() < $0 }) ?? true
      else {
        state.misses += 1
        return nil
      }
      state.hits += 1
      return kept.page
    }
  }

  /// Keeps a page, unless another edition has come or it is too large.
  func keep(
    _ page: ReadyResponse, at target: String, of edition: Edition, until: Date? = nil
  ) {
    var dropped = Pages()
    state.withLock { state in
      guard state.edition == edition, page.byteCount + target.utf8.count <= halfBytes else {
        return
      }
      state.insert(Kept(page: page, until: until), target, halfBytes, &dropped)
    }
  }

  var counts: Counts {
    state.withLock { state in
      Counts(
        hits: state.hits, misses: state.misses, pages: state.young.count + state.old.count,
        bytes: state.youngBytes + state.oldBytes)
    }
  }
}

extension PageCache.State {
  /// Drops everything when the edition is another.
  ///
  /// - Returns: what is dropped.
  fileprivate mutating func turn(to edition: Edition) -> [PageCache.Pages] {
    guard self.edition != edition else { return [] }
    let dropped = [young, old]
    self.edition = edition
    young = [:]
    old = [:]
    youngBytes = 0
    oldBytes = 0
    return dropped
  }

  fileprivate mutating func find(
    _ target: String, _ halfBytes: Int, _ dropped: inout PageCache.Pages
  ) -> PageCache.Kept? {
    if let page = young[target] { return page }
    guard let page = old.removeValue(forKey: target) else { return nil }
    oldBytes -= Self.cost(page, target)
    insert(page, target, halfBytes, &dropped)
    return page
  }

  fileprivate mutating func insert(
    _ page: PageCache.Kept, _ target: String, _ halfBytes: Int, _ dropped: inout PageCache.Pages
  ) {
    let cost = Self.cost(page, target)
    if youngBytes + cost > halfBytes {
      dropped = old
      old = young
      oldBytes = youngBytes
      young = [:]
      youngBytes = 0
    }
    if let former = young.updateValue(page, forKey: target) {
      youngBytes -= Self.cost(former, target)
    }
    youngBytes += cost
  }

  private static func cost(_ kept: PageCache.Kept, _ target: String) -> Int {
    kept.page.byteCount + target.utf8.count
  }
}
