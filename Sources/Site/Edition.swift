import HTTPServer
import HumanServices
import Synchronization

/// What every page of one moment is made of besides its address: when this changes, no page made
/// before may be shown again.
struct Edition: Equatable, Sendable {
  /// `Snapshot.version`, which rises with every edit, also one by another process.
  var version: Int64
  /// Pages change at midnight: what has begun, what is over, how old a fact is.
  var day: CivilDate
}
