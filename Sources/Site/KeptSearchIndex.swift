import Catalogue
import HumanServices
import Search
import Synchronization

/// The search index of the present snapshot and day, made when it is first asked for.
final class KeptSearchIndex: Sendable {
  private let kept = Mutex<SearchIndex?>(nil)

  /// - Parameter make: called when the kept one is of another version or day; meanwhile others wait,
  ///   for two would cost twice the time and memory.
  func index(
    version: Int64, today: CivilDate, make: () throws -> SearchIndex
  ) throws -> SearchIndex {
    try kept.withLock { kept in
      if let index = kept, index.snapshot.version == version, index.today == today { return index }
      // Before the next is made, so that the two are in memory together only while something still
      // searches in the old one.
      kept = nil
      let index = try make()
      kept = index
      return index
    }
  }

  /// Lets an index go whose snapshot is not of this version: it would keep that in memory until the
  /// next search. Does not wait for an index that is being made.
  func forget(unless version: Int64) {
    _ = kept.withLockIfAvailable { kept in
      if let index = kept, index.snapshot.version != version { kept = nil }
    }
  }
}

extension Site {
  /// What answers searches of a snapshot.
  func searchIndex(_ directory: Snapshot) throws -> SearchIndex {
    try keptSearchIndex.index(version: directory.version, today: today) {
      try SearchIndex(
        snapshot: directory, analyzer: catalogue.analyzer, danger: resources.danger,
        aids: SearchAids(places: resources.places, everyday: resources.everyday), today: today,
        documents: catalogue.eachSearchDocument)
    }
  }
}
