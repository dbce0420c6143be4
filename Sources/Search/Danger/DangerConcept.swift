/// What kind of danger somebody names in a search.
package enum DangerConcept: String, CaseIterable, Sendable {
  /// Being hit, and violence in general.
  case hitting
  case strangling
  case threat
  case weapon
  case sexualViolence = "sexual-violence"
  /// Somebody controls another one's money, phone, papers or movements.
  case control = "control-money-phone"
  case stalking
  case fearOfHome = "fear-of-home"
  /// Looking for a place to flee to.
  case flight
  case forcedMarriage = "forced-marriage"
  /// A child who is hit or afraid.
  case childHarmed = "child-harmed"
  case selfHarm = "self-harm"
  case deathWish = "death-wish"

  /// The help that comes before any result.
  package var help: SafetyHelp {
    switch self {
    case .selfHarm, .deathWish: .crisis
    default: .safety
    }
  }
}
