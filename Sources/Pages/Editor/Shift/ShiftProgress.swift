import Addresses
import Coverage
import HumanServices
import Markup

/// How far a shift is, and how the figures have moved since it began.
package struct ShiftProgress: Sendable {
  /// Seconds after which a shift has had its ten minutes.
  static let plannedSeconds = 600

  package var mark: ShiftMark
  /// Listings about which something was noted in this shift.
  package var done: Int
  /// Listings that are still due.
  package var left: Int
  package var before: CheckStanding
  package var now: CheckStanding
  /// Seconds since the shift began.
  package var seconds: Int

  package init(
    mark: ShiftMark, done: Int, left: Int, before: CheckStanding, now: CheckStanding, seconds: Int
  ) {
    self.mark = mark
    self.done = done
    self.left = left
    self.before = before
    self.now = now
    self.seconds = seconds
  }

  /// A bar, the same in words, and the way to stop.
  @HTMLBuilder func content(_ context: PageContext) -> HTML {
    let words = context.words
    let line = words(.shiftProgress, ["done": String(done), "left": String(left)])
    div(.class("shift-progress")) {
      element(
        "progress",
        [
          Attribute("max", String(max(1, done + left))), .value(String(done)), .ariaLabel(line),
        ], .text(line))
      p {
        line
        if let before = before.percent, let now = now.percent {
          " · " + words(.shiftFigures, ["before": String(before), "now": String(now)])
        }
        " · "
        a(context.href(.editor(.desk(.shiftEnd(mark))))) { words(.shiftStop) }
      }
      if seconds >= ShiftProgress.plannedSeconds {
        p(.class("kept"), .role("status")) { words(.shiftTime) }
      }
    }
  }
}
