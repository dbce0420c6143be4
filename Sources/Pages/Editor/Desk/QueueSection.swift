import Addresses
import HumanServices

/// What waits of one kind, in the order in which it is done.
package struct QueueSection: Hashable, Sendable {
  package var kind: QueueKind
  package var items: [QueueItem]

  package init(kind: QueueKind, items: [QueueItem]) {
    self.kind = kind
    self.items = items
  }

  /// The item after one, or after where one was: done, it is no more among them.
  package func next(after key: String?) -> QueueItem? {
    guard let key, let position = items.firstIndex(where: { $0.key == key }) else {
      return items.first
    }
    return items.dropFirst(position + 1).first
  }
}
