import HumanServices

/// One field of a record in plain words: what a history, a conflict and a preview compare.
///
/// The `key` is steady and names the field in forms, such as `summary.sv`; label and text are in the
/// reader's language, or the text in its own.
package struct ReadableField: Hashable, Sendable {
  package var key: String
  package var label: String
  /// Lines of a list stand under each other.
  package var text: String
  /// The language of a text of the catalogue; `nil` for words of the interface.
  package var language: Language?

  package init(key: String, label: String, text: String, language: Language? = nil) {
    self.key = key
    self.label = label
    self.text = text
    self.language = language
  }
}

/// A field that is not the same before and after.
package struct FieldDifference: Hashable, Sendable {
  package var key: String
  package var label: String
  package var before: String
  package var after: String
  package var language: Language?

  /// The fields that differ, in the order of the fields; one that only one side has is empty on the
  /// other.
  package static func between(
    _ before: [ReadableField], _ after: [ReadableField]
  ) -> [FieldDifference] {
    let old = Dictionary(before.map { ($0.key, $0) }) { first, _ in first }
    let new = Dictionary(after.map { ($0.key, $0) }) { first, _ in first }
    var seen: Set<String> = []
    return (after + before).filter { seen.insert($0.key).inserted }.compactMap { field in
      let (was, now) = (old[field.key]?.text ?? "", new[field.key]?.text ?? "")
      guard was != now else { return nil }
      return FieldDifference(
        key: field.key, label: field.label, before: was, after: now, language: field.language)
    }
  }
}
