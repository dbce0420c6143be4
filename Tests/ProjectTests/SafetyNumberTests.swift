import Foundation
import Testing

/// The numbers to call in danger stand in the data, and in one file for when no data can be read.
@Suite struct SafetyNumberTests {
  /// Files that may spell one, each with its reason.
  static let allowed: [String: String] = [
    "Sources/HumanServices/Safety/PlantedSafetyContacts.swift":
      "what the migration plants and pages fall back to",
    "Sources/Interchange/Boundaries/LineSimplification.swift": "pages of a journal",
  ]

  private struct Contacts: Decodable {
    struct Contact: Decodable {
      var number: String
      var otherNumbers: [String]?
    }
    var contacts: [Contact]
  }

  /// As written, and as dialled.
  private static func numbers() throws -> Set<String> {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let file = Project.root.appending(path: "Seeds/safety-contacts.json")
    let read = try decoder.decode(Contacts.self, from: Data(contentsOf: file))
    let written = read.contacts.flatMap { [$0.number] + ($0.otherNumbers ?? []) }
    return Set(written).union(written.map { $0.replacing(" ", with: "") })
  }

  /// The number where no digit stands beside it, nor behind one space.
  private static func spells(_ line: Substring, _ number: String) -> Bool {
    line.ranges(of: number).contains { range in
      let before = line[..<range.lowerBound].suffix(2).reversed().drop { $0 == " " }
      let after = line[range.upperBound...].prefix(2).drop { $0 == " " }
      return before.first?.isNumber != true && after.first?.isNumber != true
    }
  }

  @Test(arguments: ["Sources", "Resources/Phrases", "Resources/Texts"])
  func `no source, phrase or text spells a number to call in danger`(folder: String) throws {
    let numbers = try SafetyNumberTests.numbers()
    #expect(numbers.count >= 8, "the numbers were found")
    for file in try Project.textFiles(in: folder)
    where SafetyNumberTests.allowed[file.path] == nil && !file.path.hasSuffix(".svg") {
      for (index, line) in file.lines.enumerated() {
        for number in numbers where SafetyNumberTests.spells(line, number) {
          Issue.record("\(file.path):\(index + 1) spells \(number): \(line.prefix(120))")
        }
      }
    }
  }

  @Test func `a number is found alone and not as a part of another`() {
    #expect(SafetyNumberTests.spells("Soita 112.", "112"))
    #expect(SafetyNumberTests.spells("tel:112\")", "112"))
    for other in ["1121", "2112", "040 112 3456", "03 112"] {
      #expect(!SafetyNumberTests.spells(other[...], "112"))
    }
  }

  @Test func `each allowed file still spells one`() throws {
    let numbers = try SafetyNumberTests.numbers()
    for path in SafetyNumberTests.allowed.keys {
      let text = try String(contentsOf: Project.root.appending(path: path), encoding: .utf8)
      let isFound = text.split(separator: "\n").contains { line in
        numbers.contains { SafetyNumberTests.spells(line, $0) }
      }
      #expect(isFound, "\(path)")
    }
  }
}
