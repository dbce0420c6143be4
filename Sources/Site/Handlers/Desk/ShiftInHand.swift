import Addresses
import Catalogue
import Coverage
import Foundation
import HTTPServer
import HumanServices
import Pages

/// One editor's shift as it stands now: what is due, and what they have noted since it began.
struct ShiftInHand {
  let session: EditorSession
  let directory: Snapshot
  let mark: ShiftMark
  let order: CheckOrder
  /// Newest first.
  let calls: [LoggedCall]
  let progress: ShiftProgress

  /// What comes next, without what was passed over or answered in this shift.
  var next: DueCheck? {
    let passed = Set(mark.skipped)
    return waiting.first { !passed.contains($0.id) }
  }

  /// What is due and was not answered in this shift. A listing stays due while a report about it is
  /// open, also when it holds.
  var waiting: [DueCheck] { ShiftInHand.waiting(order, calls) }

  /// The provider of a listing that has several waiting, with all of them.
  func sheet(of check: DueCheck) -> (provider: Organization, checks: [DueCheck])? {
    for slug in check.offer.responsible {
      let checks = waiting.filter { $0.offer.responsible.contains(slug) }
      if checks.count > 1, let provider = directory.organizations[slug] {
        return (provider, Array(checks.prefix(ShiftSheetPage.mostEntries)))
      }
    }
    return nil
  }

  fileprivate static func waiting(_ order: CheckOrder, _ calls: [LoggedCall]) -> [DueCheck] {
    let answered = Set(calls.filter { $0.outcome != .changed }.map(\.service))
    return order.due.filter { !answered.contains($0.id) }
  }
}

extension Site {
  /// Seconds after which a shift is another one.
  static let shiftSeconds = 12 * 3600

  /// The shift that a request belongs to; a new one when it names none, or one of another day.
  func shift(_ request: Request, _ session: EditorSession) throws -> ShiftInHand {
    let now = Int(instant.timeIntervalSince1970)
    var mark = request.parameter(ShiftMark.name).flatMap(ShiftMark.init) ?? ShiftMark(begun: now)
    let age = now - (mark.begun ?? now)
    if age < 0 || age > Site.shiftSeconds { mark = ShiftMark(begun: now) }
    let begun = mark.begun ?? now
    let directory = try catalogue.snapshot
    let order = try checkOrder(session.editor, directory)
    let calls = try catalogue.calls(
      by: session.editor.id, since: Date(timeIntervalSince1970: TimeInterval(begun)))
    // The oldest call of each: when it had been checked before the shift.
    let earlier = Dictionary(calls.map { ($0.service, $0.assuredBefore) }) { $1 }
    return ShiftInHand(
      session: session, directory: directory, mark: mark, order: order, calls: calls,
      progress: ShiftProgress(
        mark: mark, done: earlier.count, left: ShiftInHand.waiting(order, calls).count,
        before: order.standing(before: earlier), now: order.standing, seconds: now - begun))
  }

  /// What an editor may check, the most valuable first.
  func checkOrder(_ editor: Editor, _ directory: Snapshot) throws -> CheckOrder {
    var notes = CheckOrder.Notes()
    notes.reports = try catalogue.openReports()
    let rest = TimeInterval((CheckOrder.restDays + 1) * 86_400)
    notes.resting = try catalogue.unanswered(since: instant - rest).mapValues {
      CivilDate(inFinlandAt: $0).adding(days: CheckOrder.restDays)
    }
    return CheckOrder(of: directory, notes, on: today) { offer in
      editor.mayCheck(
        offer.area, places: offer.places.map(\.municipality), in: directory.geography)
    }
  }
}
