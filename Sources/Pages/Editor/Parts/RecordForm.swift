import Addresses
import HumanServices
import Markup

/// The form of a small record: an organization, a place, a term.
package struct RecordForm: Hashable, Sendable {
  package var fields: [RecordField]
  /// The revision that the editor saw; 0 for a new record.
  package var revision: Int
  /// Why it is changed, as the editor says; may be empty.
  package var why = ""

  package init(_ fields: [RecordField], revision: Int) {
    self.fields = fields
    self.revision = revision
  }

  package static let names = (
    revision: "versio", why: "miksi", conflicts: "ristiriidat", consent: "vahvistus"
  )

  package subscript(key: String) -> String {
    fields.first { $0.key == key }?.value ?? ""
  }

  /// What it says. A contact point without a value says nothing, whatever its kind would be.
  package var readings: [ReadableField] {
    let blank = fields.compactMap { field in
      if case .contact = field.kind, field.value.isEmpty {
        field.key.replacing(".value", with: ".")
      } else {
        nil
      }
    }
    return fields.filter { field in !blank.contains { field.key.hasPrefix($0) } }.map(\.reading)
  }

  /// The form with what was typed; fields that were not sent stay.
  package func filled(_ typed: [String: String]) -> RecordForm {
    var form = self
    for index in fields.indices {
      guard let value = typed[fields[index].key] else { continue }
      form.fields[index].value = value.cleaned.trimmed
      if fields[index].kind == .url, case .success(let address) = WebAddress.reading(value) {
        form.fields[index].value = address.text
      }
    }
    form.revision = typed[RecordForm.names.revision].flatMap { Int($0) } ?? revision
    form.why = (typed[RecordForm.names.why] ?? "").cleaned.trimmed
    return form
  }

  /// What no record can have, whatever it is.
  package func problems(_ words: Phrases) -> [FieldProblem] {
    fields.compactMap { field in
      if field.isRequired, field.value.isEmpty {
        return FieldProblem(
          field: field.key, message: words(.deskRequired, ["field": field.label]))
      }
      if field.isTooLong {
        return FieldProblem(
          field: field.key,
          message: words(
            .deskTooLong,
            [
              "field": field.label, "count": String(field.value.scalarCount),
              "limit": String(field.limit.characters),
            ]))
      }
      switch field.kind {
      case .url where !field.value.isEmpty:
        guard case .failure(let refusal) = WebAddress.reading(field.value) else { return nil }
        return FieldProblem(
          field: field.key,
          message: words(
            .deskNoURL, ["field": field.label, "reason": refusal.message(words)]))
      case .contact where field.value.isEmpty:
        guard field.isAsStored, isTyped(beside: field) else { return nil }
        return FieldProblem(
          field: field.key, message: words(.deskRequired, ["field": field.label]))
      case .contact(let kind):
        guard let refusal = refusal(of: field, kind) else { return nil }
        return FieldProblem(
          field: field.key, message: "\(field.label): \(words.why(refusal))")
      case .number(let range) where Int(field.value).map(range.contains) != true:
        return FieldProblem(
          field: field.key,
          message: words(
            .deskNoNumber,
            [
              "field": field.label, "least": String(range.lowerBound),
              "most": String(range.upperBound),
            ]))
      case .choice(let choices) where !choices.contains { $0.value == field.value }:
        return FieldProblem(
          field: field.key, message: words(.deskRequired, ["field": field.label]))
      case .pattern(let pattern) where !field.value.isEmpty && !pattern.accepts(field.value):
        return FieldProblem(
          field: field.key, message: words(pattern.refusal, ["field": field.label]))
      default: return nil
      }
    }
  }

  /// Whether something was typed of a new contact point whose number or address is missing.
  private func isTyped(beside contact: RecordField) -> Bool {
    let prefix = contact.key.replacing(".value", with: ".")
    return fields.contains { $0.key.hasPrefix(prefix) && !$0.isAsStored }
  }

  /// What stood there unread before numbers were checked may stay.
  private func refusal(of field: RecordField, _ kind: String) -> ContactPoint.Refusal? {
    guard let kind = ContactPoint.Kind(rawValue: self[kind]), !field.isAsStored else { return nil }
    do {
      _ = try ContactPoint.target(reading: field.value, as: kind)
      return nil
    } catch {
      return error
    }
  }

  /// The form after an editor has chosen, field by field, whose text stays.
  ///
  /// - Returns: `nil` while a field that both changed has no choice.
  package func resolved(_ typed: [String: String], stored: RecordForm) -> RecordForm? {
    guard let keys = typed[RecordForm.names.conflicts] else { return self }
    var form = self
    for key in keys.split(separator: " ").map(String.init) {
      let choice = typed[FieldConflict.fieldName(key)].flatMap(FieldConflict.Choice.init)
      guard let choice else { return nil }
      guard choice == .theirs, let index = fields.firstIndex(where: { $0.key == key }) else {
        continue
      }
      form.fields[index].value = stored[key]
    }
    return form
  }
}
