import Foundation

/// Walks over the whole site that repeat for each language or person what they do for the first.
package enum LongTests {
  /// Whether they go through all of them, as with `Scripts/test --long`.
  package static let areWanted =
    ProcessInfo.processInfo.environment["EROPALVELUT_LONG_TESTS"] != nil
}
