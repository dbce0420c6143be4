/// A box of fixed contacts that stands above everything else on a page.
package enum SafetyHelp: CaseIterable, Sendable {
  /// Somebody is in danger from another one.
  case safety
  /// Somebody may hurt or kill themself.
  case crisis
}
