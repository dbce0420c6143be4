import Interchange
import Testing

/// A source read again: what nobody edited here follows it, what both changed is a human's.
@Suite struct RecordMergeTests {
  /// Three values of each kind of field: as it was, as changed, as changed otherwise.
  private static let kinds: [(name: String, values: [MergeValue], empty: MergeValue?)] = [
    ("text", [.text("a"), .text("b"), .text("c")], .text(" \n")),
    ("facet", [.facets(["a"]), .facets(["a", "b"]), .facets(["c"])], .facets([])),
    ("number", [.number(0), .number(1), .number(-1)], nil),
    (
      "rows", [.rows([["a": "1"]]), .rows([["a": "2"]]), .rows([["a": "1"], ["a": "2"]])], .rows([])
    ),
    (
      "contact",
      [.contacts([["number": "1"]]), .contacts([["number": "2"]]), .contacts([["url": "1"]])],
      .contacts([])
    ),
    (
      "hours", [.hours([["day": "1"]]), .hours([["day": "2"]]), .hours([["day": "3"]])], .hours([])
    ),
  ]

  private static func merge(
    _ base: MergeValue?, _ ours: MergeValue?, _ theirs: MergeValue?, isGone: Bool = false
  ) -> RecordMerge {
    func fields(_ value: MergeValue?) -> RecordMerge.Fields { value.map { ["f": $0] } ?? [:] }
    return RecordMerge(
      before: .init(base: fields(base), isGone: isGone), ours: fields(ours), theirs: fields(theirs))
  }

  @Test(arguments: kinds.indices, [false, true])
  func `every combination of every kind`(kind: Int, wasGone: Bool) {
    let (name, values, empty) = Self.kinds[kind]
    let states: [MergeValue?] = [nil, empty] + values.map(Optional.some)
    for base in states {
      for ours in states {
        for theirs in states {
          let merge = Self.merge(base, ours, theirs, isGone: wasGone)
          let plain = [base, ours, theirs].map { $0 == empty ? nil : $0 }
          let expected: FieldMerge? =
            if plain[1] == plain[0] {
              plain[2] == plain[0] ? nil : .follow(plain[2])
            } else if plain[2] == plain[0] {
              .keep
            } else {
              plain[1] == plain[2] ? .agree : .conflict(ours: plain[1], theirs: plain[2])
            }
          #expect(merge.fields["f"] == expected, "\(name) \(plain)")
          #expect(merge.presence == (wasGone ? .cameBack : .there))
          #expect(!merge.after.isGone)
        }
      }
    }
  }

  @Test(arguments: kinds.indices)
  func `the plain cases by name`(kind: Int) {
    let values = Self.kinds[kind].values
    let (old, new, other) = (values[0], values[1], values[2])
    #expect(Self.merge(old, old, old).isUnchanged, "unchanged")
    #expect(Self.merge(old, new, old).fields == ["f": .keep], "changed here")
    #expect(Self.merge(old, old, new).fields == ["f": .follow(new)], "changed there")
    #expect(Self.merge(old, new, new).fields == ["f": .agree], "both alike")
    #expect(
      Self.merge(old, new, other).fields == ["f": .conflict(ours: new, theirs: other)],
      "both unlike")
    #expect(Self.merge(old, old, nil).fields == ["f": .follow(nil)], "emptied there")
  }

  @Test(arguments: kinds.indices)
  func `what is gone stays here as it was`(kind: Int) {
    let values = Self.kinds[kind].values
    for ours in values {
      let first = RecordMerge(
        before: .init(base: ["f": values[0]]), ours: ["f": ours], theirs: nil)
      #expect(first.presence == .gone && !first.isUnchanged)
      #expect(first.written(over: ["f": ours]) == ["f": ours])
      #expect(first.after == .init(base: ["f": values[0]], isGone: true))
      let again = RecordMerge(before: first.after, ours: ["f": ours], theirs: nil)
      #expect(again.presence == .stillGone && again.isUnchanged)
      let back = RecordMerge(before: first.after, ours: ["f": ours], theirs: ["f": values[0]])
      #expect(back.presence == .cameBack && back.written(over: ["f": ours]) == ["f": ours])
    }
  }

  @Test(arguments: kinds.indices)
  func `the same again changes nothing`(kind: Int) {
    let values: [MergeValue?] = [nil] + Self.kinds[kind].values.map(Optional.some)
    for base in values {
      for ours in values {
        for theirs in values {
          let first = Self.merge(base, ours, theirs)
          let here = first.written(over: ours.map { ["f": $0] } ?? [:])
          let second = RecordMerge(
            before: first.after, ours: here, theirs: theirs.map { ["f": $0] } ?? [:])
          #expect(second.isUnchanged && second.written(over: here) == here)
        }
      }
    }
  }

  @Test func `a field that is ours never follows`() {
    let merge = RecordMerge(
      before: .init(base: ["f": .text("a")]), ours: ["f": .text("a")], theirs: ["f": .text("b")],
      closed: .init(ours: ["f"]))
    #expect(merge.fields.isEmpty && merge.isUnchanged)
  }

  @Test(arguments: [nil, MergeValue.text("Salakatu 1")], [nil, MergeValue.text("Salakatu 2")])
  func `a secret place is neither written, shown nor kept`(base: MergeValue?, ours: MergeValue?) {
    let before = RecordMerge.Before(base: base.map { ["street": $0] } ?? [:])
    let here: RecordMerge.Fields = ours.map { ["street": $0] } ?? [:]
    for theirs in [["street": MergeValue.text("Salakatu 3"), "name": .text("b")], nil] {
      let merge = RecordMerge(
        before: before, ours: here, theirs: theirs, closed: .init(secret: ["street"]))
      #expect(merge.fields["street"] == nil && merge.after.base["street"] == nil)
      #expect(merge.written(over: here)["street"] == ours, "what an editor wrote stays")
      #expect(!"\(merge)".contains("Salakatu"))
    }
  }
}
