import Foundation
import HumanServices

/// Reads the fields of one row as the field's nouns; what cannot be read is a problem and `nil`.
struct CSVCells {
  /// Characters of a role or a source; more belongs in a document.
  static let maximumLength = 200

  private let row: CSVRow
  private let problems: CSVProblems

  init(_ row: CSVRow, _ problems: CSVProblems) {
    self.row = row
    self.problems = problems
  }

  func problem(_ column: String, _ reason: String) {
    problems.add(row[column].line, .named(column), reason)
  }

  /// The code of any municipality.
  func municipalityCode(_ column: String) -> MunicipalityCode? {
    guard let text = text(column) else { return nil }
    guard let code = MunicipalityCode(written: text) else {
      problem(column, "'\(text)' is no municipality code of three digits, such as 047 or 890")
      return nil
    }
    return code
  }

  /// The code of a municipality of the directory.
  func municipality(_ column: String, in geography: Geography) -> MunicipalityCode? {
    guard let code = municipalityCode(column) else { return nil }
    guard geography.municipality(code) != nil else {
      problem(
        column,
        """
        the directory has no municipality \(code.rawValue); it may be in another region, or of \
        before a merger: then write the code of today
        """)
      return nil
    }
    return code
  }

  func need(_ column: String, in vocabulary: Vocabulary) -> String? {
    guard let text = text(column) else { return nil }
    guard let term = vocabulary.term(.serviceType, text), term.needWeight > 0 else {
      let codes = vocabulary.needs.map(\.code).joined(separator: ", ")
      problem(column, "'\(text)' is no need of the map; the needs are \(codes)")
      return nil
    }
    return text
  }

  func day(_ column: String, until last: CivilDate) -> CivilDate? {
    guard let text = text(column) else { return nil }
    guard let day = CivilDate(written: text) else {
      problem(column, "'\(text)' is not a day; write YYYY-MM-DD or d.m.yyyy")
      return nil
    }
    guard day <= last else {
      problem(column, "\(text) is after today, \(last)")
      return nil
    }
    return day
  }

  /// Digits, also in groups of three: `12 345`.
  func whole(_ column: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(column) else { return nil }
    guard let number = CSVCells.number(text), range.contains(number) else {
      problem(
        column,
        "'\(text)' is not a whole number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  /// Digits only: `Int("+5")` is 5 in Swift. Any white space may part thousands, as spreadsheets use a
  /// no-break or a narrow no-break space; elsewhere it is a slip.
  private static func number(_ text: String) -> Int? {
    let groups = text.split(omittingEmptySubsequences: false) { $0.isWhitespace }
    if groups.count > 1 {
      guard (1...3).contains(groups[0].utf8.count), groups[0].first != "0",
        groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
      else { return nil }
    }
    let digits = groups.joined()
    return digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
  }

  /// A text of one line.
  func line(_ column: String) -> String? {
    guard let text = text(column) else { return nil }
    guard !text.contains(where: \.isNewline), text.count <= CSVCells.maximumLength else {
      problem(column, "must be one line of at most \(CSVCells.maximumLength) characters")
      return nil
    }
    return text
  }

  /// A role; its case is all that tells it from a person's name.
  func role(_ column: String) -> String? {
    guard let text = line(column) else { return nil }
    guard text.first?.isLowercase == true, !text.contains("@") else {
      problem(
        column,
        "must begin with a role in lower case, such as koordinaattori, and name no person")
      return nil
    }
    return text
  }

  private func text(_ column: String) -> String? {
    let text = row[column].text.cleaned.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !text.isEmpty else {
      problem(column, "is empty")
      return nil
    }
    return text
  }
}
