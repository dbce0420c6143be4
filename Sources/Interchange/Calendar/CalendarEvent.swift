import Foundation
import HumanServices

/// Something that happens at a time, as a calendar keeps it.
package struct CalendarEvent: Sendable {
  /// RFC 5545 §3.8.1.11.
  package enum Status: String, Sendable {
    case confirmed = "CONFIRMED"
    case tentative = "TENTATIVE"
    case cancelled = "CANCELLED"
  }

  /// The same for ever, whatever else changes of the event.
  package var uid: String
  /// When its facts were last written.
  package var changedAt: Date
  /// Rises with every change.
  package var sequence: Int
  package var title: String
  /// What it is called on a day on which it is called off.
  package var cancelledTitle: String
  package var time: SessionTime
  package var status: Status
  /// The rule by which it comes again; `time` is its first.
  package var repetition: Repetition?
  package var details: String
  package var place: String
  package var url: String
  package var categories: [String]
  /// The day is not known exactly, so that nobody's own day shall look taken.
  package var isRough: Bool

  package init(
    uid: String, changedAt: Date, sequence: Int, title: String, time: SessionTime, status: Status
  ) {
    self.uid = uid
    self.changedAt = changedAt
    self.sequence = sequence
    self.title = title
    cancelledTitle = title
    self.time = time
    self.status = status
    repetition = nil
    details = ""
    place = ""
    url = ""
    categories = []
    isRough = false
  }
}
