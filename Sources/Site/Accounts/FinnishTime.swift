import Addresses
import Foundation
import HTTPServer
import HumanServices
import Pages

/// A time of day in Finland.
struct FinnishTime {
  /// "14.05"
  let text: String

  init(inFinlandAt instant: Date) {
    let seconds =
      Int(instant.timeIntervalSince1970.rounded(.down))
      + CivilDate.finland.secondsFromGMT(for: instant)
    let minutes = ((seconds % 86_400) + 86_400) % 86_400 / 60
    text = "\(minutes / 60).\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }
}
