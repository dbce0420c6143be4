import Addresses
import HumanServices
import Markup

/// What somebody found out about a listing, as typed.
package struct ShiftAnswer: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// Holds, asked by phone today.
    case heldByPhone = "soitin"
    /// Holds, read on the provider's site today.
    case heldOnSite = "katsoin"
    /// Holds, by the way and on the day that are chosen.
    case held = "pitaa"
    case noAnswer = "eivastannut"
    case ended = "paattynyt"
  }

  package var kind: Kind?
  package var how: Assurance.How?
  package var day = ""
  package var endedOn = ""
  package var instead = ""
  /// The revision that was seen.
  package var revision = ""

  package init() {}

  package init(_ fields: [String: String]) {
    let names = ShiftAnswer.names
    kind = fields[names.kind].flatMap(Kind.init)
    how = fields[BulkForm.names.how].flatMap(Assurance.How.init)
    day = ShiftAnswer.line(fields[names.day])
    endedOn = ShiftAnswer.line(fields[names.endedOn])
    instead = ShiftAnswer.line(fields[names.instead])
    revision = ShiftAnswer.line(fields[CheckPage.revisionName])
  }

  package static let names = (
    kind: "vastaus", day: "paiva", endedOn: "paattyi", instead: "tilalle", differs: "muuttunut"
  )

  /// Days back that a check may have been.
  static let mostDaysBack = 365

  /// How it was checked, with the day.
  ///
  /// - Returns: `nil` when it is not said that it holds.
  package func check(today: CivilDate) -> Result<(how: Assurance.How, day: CivilDate), Missing>? {
    switch kind {
    case .heldByPhone: return .success((.phone, today))
    case .heldOnSite: return .success((.site, today))
    case .held:
      guard let how else { return .failure(.how) }
      guard let day = CivilDate(day), day <= today,
        day >= today.adding(days: -ShiftAnswer.mostDaysBack)
      else { return .failure(.day) }
      return .success((how, day))
    case .noAnswer, .ended, nil: return nil
    }
  }

  /// The last day of what has ended; `nil` when it is none, or yet to come.
  package func lastDay(today: CivilDate) -> CivilDate? {
    CivilDate(endedOn).flatMap { $0 <= today ? $0 : nil }
  }

  /// What is not said.
  package enum Missing: Error, Hashable, Sendable {
    case how, day, lastDay, answer, startsLater

    package func problem(_ words: Phrases) -> FieldProblem {
      let names = ShiftAnswer.names
      return switch self {
      case .how: FieldProblem(field: BulkForm.names.how, message: words(.checkHowMissing))
      case .day: FieldProblem(field: names.day, message: words(.shiftDayWrong))
      case .lastDay: FieldProblem(field: names.endedOn, message: words(.shiftEndedDayWrong))
      case .startsLater:
        FieldProblem(field: names.endedOn, message: words(.refusalEndsBeforeStart))
      case .answer: FieldProblem(field: names.kind, message: words(.shiftAnswerMissing))
      }
    }
  }

  private static func line(_ text: String?) -> String {
    String((text ?? "").prefix(RecordField.lineLength))
  }
}
