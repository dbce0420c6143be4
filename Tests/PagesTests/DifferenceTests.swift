import Foundation
import HumanServices
import Pages
import TestSupport
import Testing

@Suite struct DifferenceTests {
  private func field(_ key: String, _ text: String) -> ReadableField {
    ReadableField(key: key, label: key, text: text)
  }

  @Test func `words that are gone and new are told apart from those that stay`() {
    #expect(
      WordDifference(from: "Ryhmä kokoontuu maanantaisin klo 17.", to: "Ryhmä kokoontuu klo 18.")
        .pieces == [
          .same("Ryhmä kokoontuu "), .gone("maanantaisin "), .same("klo "), .gone("17."),
          .new("18."),
        ])
  }

  @Test(arguments: ["", "yksi", "yksi kaksi\n\nkolme ", String(repeating: "sana ", count: 4000)])
  func `a difference loses no letter of either text`(text: String) {
    for other in ["", "kaksi yksi", "\n" + text] {
      let pieces = WordDifference(from: text, to: other).pieces
      let (old, new) = pieces.reduce(into: ("", "")) { texts, piece in
        switch piece {
        case .same(let words): texts = (texts.0 + words, texts.1 + words)
        case .gone(let words): texts.0 += words
        case .new(let words): texts.1 += words
        }
      }
      #expect(old == text)
      #expect(new == other)
    }
  }

  @Test func `fields that only one side has differ from nothing`() {
    let differences = FieldDifference.between(
      [field("a", "1"), field("b", "2"), field("c", "3")], [field("a", "1"), field("d", "4")])
    #expect(differences.map(\.key) == ["d", "b", "c"])
    #expect(differences.map(\.before) == ["", "2", "3"])
    #expect(differences.map(\.after) == ["4", "", ""])
  }

  @Test func `whoever changed a field is suggested, and nobody where both did`() {
    let base = [field("mine", "0"), field("theirs", "0"), field("both", "0"), field("same", "0")]
    let mine = [field("mine", "1"), field("theirs", "0"), field("both", "1"), field("same", "2")]
    let theirs = [
      field("mine", "0"), field("theirs", "2"), field("both", "2"), field("same", "2"),
    ]
    let conflicts = FieldConflict.between(mine: mine, theirs: theirs, base: base)
    #expect(conflicts.map(\.key) == ["mine", "theirs", "both"])
    #expect(conflicts.map(\.suggestion) == [.mine, .theirs, nil])
    let unknown = FieldConflict.between(mine: mine, theirs: theirs, base: nil)
    #expect(unknown.allSatisfy { $0.suggestion == nil })
  }
}
