import Foundation
import Testing

/// The numbers to call in danger stand in the data, and in one file for when no data can be read.
@Suite struct SafetyNumberTests {
  /// Files that may spell one, each with its reason.
  static let allowed: [String: String] = [
    "Sources/HumanServices/Safety/PlantedSafetyContacts.swift":
      "what the migration plants and pages fall back to",
    "Sources/HumanServices/Contacts/Numbers/FinnishNumbering.swift": "the plan of short numbers",
    "Sources/Interchange/Boundaries/LineSimplification.swift": "pages of a journal",
  ]

  private struct Contacts: Decodable {
    struct Contact: Decodable {
      var number: String
      var otherNumbers: [String]?
    }
    var contacts: [Contact]
  }

  /// As dialled.
  private static func numbers() throws -> Set<String> {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let file = Project.root.appending(path: "Seeds/safety-contacts.json")
    let read = try decoder.decode(Contacts.self, from: Data(contentsOf: file))
    return Set(
      read.contacts.flatMap { [$0.number] + ($0.otherNumbers ?? []) }
        .map { $0.replacing(" ", with: "") })
  }

  /// Every run of digits with at most one space between two, without its spaces, and its line.
  private static func runs(in text: String) -> [(line: Int, digits: String)] {
    var runs: [(line: Int, digits: String)] = []
    var (line, digits, spaces) = (1, "", 0)
    for byte in Array(text.utf8) + [UInt8(ascii: "\n")] {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits.unicodeScalars.append(Unicode.Scalar(byte))
        spaces = 0
      } else if byte == UInt8(ascii: " "), spaces == 0, !digits.isEmpty {
        spaces = 1
      } else {
        if !digits.isEmpty { runs.append((line, digits)) }
        (digits, spaces) = ("", 0)
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
    }
    return runs
  }

  @Test(arguments: ["Sources", "Resources/Phrases", "Resources/Texts"])
  func `no source, phrase or text spells a number to call in danger`(folder: String) throws {
    let numbers = try SafetyNumberTests.numbers()
    #expect(numbers.count == 5, "the numbers were found")
    for file in try Project.textFiles(in: folder)
    where SafetyNumberTests.allowed[file.path] == nil {
      for run in SafetyNumberTests.runs(in: file.text) where numbers.contains(run.digits) {
        Issue.record("\(file.path):\(run.line) spells \(run.digits)")
      }
    }
  }

  @Test func `a number is found alone and not as a part of another`() {
    let text = "Soita 112.\n\"tel:112\" 1121, 2112 ja 040 112 3456 tai 03 112, 09 2525 0111 x 7"
    let found = SafetyNumberTests.runs(in: text)
    #expect(
      found.map(\.digits) == [
        "112", "112", "1121", "2112", "0401123456", "03112", "0925250111", "7",
      ])
    #expect(found.map(\.line) == [1, 2, 2, 2, 2, 2, 2, 2])
  }

  @Test func `each allowed file still spells one`() throws {
    let numbers = try SafetyNumberTests.numbers()
    for path in SafetyNumberTests.allowed.keys {
      let text = try String(contentsOf: Project.root.appending(path: path), encoding: .utf8)
      let spelled = SafetyNumberTests.runs(in: text).filter { numbers.contains($0.digits) }
      #expect(!spelled.isEmpty, "\(path)")
    }
  }
}
