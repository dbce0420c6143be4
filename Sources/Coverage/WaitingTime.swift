import HumanServices

/// How long one waits for a service, and what that leaves of its weight.
package struct WaitingTime: Hashable, Sendable {
  /// The factor up to a waiting time, in days.
  package struct Step: Hashable, Sendable {
    package var days: Int
    package var factor: Double
  }

  /// Rising; a longer wait leaves `longestFactor`.
  package static let steps = [
    Step(days: 14, factor: 1), Step(days: 42, factor: 0.9), Step(days: 90, factor: 0.75),
  ]
  package static let longestFactor = 0.5

  /// `nil` is not known: counted as no wait, and marked; the bounds count it as the longest and as none.
  package let days: Int?

  package init(of offer: Offer) { days = offer.waitingDays }

  /// 0…1.
  package var factor: Double {
    guard let days else { return 1 }
    return WaitingTime.steps.first { days <= $0.days }?.factor ?? WaitingTime.longestFactor
  }

  package var isUnknown: Bool { days == nil }

  /// What is left at worst and at best, for the bounds: an unknown wait is the longest, or none.
  package var worst: Double { isUnknown ? WaitingTime.longestFactor : factor }
  package var best: Double { factor }
}
