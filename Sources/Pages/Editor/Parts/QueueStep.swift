import Addresses
import HumanServices
import Markup

/// The item of the queue that a page is about, and the way on to the next of its kind.
package struct QueueStep: Sendable {
  package let kind: QueueKind
  /// As `QueueItem.key` names it.
  let key: String

  package init(kind: QueueKind, key: String) {
    self.kind = kind
    self.key = key
  }

  func content(_ context: PageContext) -> HTML {
    p(.class("queue-step")) {
      context.words(.queueStep, ["kind": context.words(.queue(kind))])
      " "
      a(.class("btn plain"), context.href(.editor(.desk(.queueNext(kind, after: key))))) {
        context.words(.queueNext)
      }
      " "
      a(context.href(.editor(.desk(.queue)))) { context.words(.queueBack) }
    }
  }
}
