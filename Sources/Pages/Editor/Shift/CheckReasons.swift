import Coverage
import HumanServices

/// Why a listing is worth a check now, in sentences, the weightiest first.
struct CheckReasons {
  let check: DueCheck
  let words: Phrases

  var sentences: [String] { [reports, stakes, age].compactMap(\.self) }

  private var reports: String? {
    check.reports == 0
      ? nil
      : words.count(check.reports, one: .shiftReasonReportsOne, other: .shiftReasonReportsMany)
  }

  private var stakes: String? {
    let unknown = check.municipalitiesUnknown
    if unknown > 0 {
      return words.count(unknown, one: .shiftReasonUnknownOne, other: .shiftReasonUnknownMany)
    }
    guard check.municipalities > 0 else { return nil }
    return words.count(
      check.municipalities, one: .shiftReasonGapOne, other: .shiftReasonGapMany)
  }

  private var age: String? {
    let never = check.isNeverChecked ? words(.shiftReasonNever) : nil
    guard let months = check.months else {
      return [never, words(.shiftReasonUndated)].compactMap(\.self).joined(separator: " ")
    }
    guard months > 0 else { return never }
    let age = words.count(months, one: .shiftReasonAgeOne, other: .shiftReasonAgeMany)
    return [never, age].compactMap(\.self).joined(separator: " ")
  }
}
