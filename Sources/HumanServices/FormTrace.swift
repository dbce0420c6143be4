import Foundation

/// What a form that is sent again did the first time.
package struct FormTrace: Hashable, Sendable {
  package let sentAt: Date
  /// Whether it said the same then.
  package let isSame: Bool
  /// Where its answer led; `nil` when that is not known, such as after a crash, or led nowhere.
  package let outcome: String?

  package init(sentAt: Date, isSame: Bool, outcome: String?) {
    self.sentAt = sentAt
    self.isSame = isSame
    self.outcome = outcome
  }
}
