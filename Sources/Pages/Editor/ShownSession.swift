import Addresses
import Foundation
import HumanServices

/// A login of one's own that goes on.
package struct ShownSession: Sendable {
  package var startedAt: Date
  package var lastUsedAt: Date
  package var isThisOne: Bool

  package init(startedAt: Date, lastUsedAt: Date, isThisOne: Bool) {
    self.startedAt = startedAt
    self.lastUsedAt = lastUsedAt
    self.isThisOne = isThisOne
  }
}
