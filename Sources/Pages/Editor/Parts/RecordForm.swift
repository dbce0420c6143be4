import Addresses
import HumanServices
import Markup

/// A field of a small record's form, as typed.
package struct RecordField: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case line, area, url
    case number(ClosedRange<Int>)
    case choice([Choice])
    /// One line of a form that a rule of its own reads.
    case pattern(RecordPattern)
  }

  package struct Choice: Hashable, Sendable {
    package var value: String
    package var label: String

    package init(_ value: String, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  /// Characters of a line; longer ones get 422.
  package static let lineLength = TextLimit.line.characters

  package var key: String
  package var label: String
  package var help: String?
  package var kind: Kind
  package var value: String
  /// The language that the field's text is in, for the browser's spelling and screen readers.
  package var language: Language?
  package var isRequired: Bool
  /// Characters of the stored text: one that is too long may stay or be shortened.
  private let storedLength: Int

  package init(
    _ key: String, _ label: String, _ value: String, kind: Kind = .line, help: String? = nil,
    language: Language? = nil, isRequired: Bool = false
  ) {
    self.key = key
    self.label = label
    self.value = value
    self.kind = kind
    self.help = help
    self.language = language
    self.isRequired = isRequired
    storedLength = value.scalarCount
  }

  var limit: TextLimit {
    switch kind {
    case .area: .area
    case .url: .address
    case .line, .choice, .number, .pattern: .line
    }
  }

  var isTooLong: Bool { limit.isExceeded(by: value, stored: storedLength) }

  /// What the field says, as a history and a conflict show it.
  var reading: ReadableField {
    var text = value
    if case .choice(let choices) = kind {
      text = choices.first { $0.value == value }?.label ?? value
    }
    return ReadableField(key: key, label: label, text: text, language: language)
  }
}

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

  package var readings: [ReadableField] { fields.map(\.reading) }

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

/// A question that an editor answers with a second press before a record is kept.
package struct RecordQuestion: Sendable {
  package var text: String
  /// What would change besides.
  package var about: HTML
  package var help: String
  package var yes: String
  package var no: String
  /// What the second press sends: another one than this is no answer to the question.
  package var answer: String

  package init(
    text: String, about: HTML, help: String, yes: String, no: String, answer: String
  ) {
    self.text = text
    self.about = about
    self.help = help
    self.yes = yes
    self.no = no
    self.answer = answer
  }
}

/// The page of a small record's form: read-only, to be typed, with problems, or with a conflict.
package struct RecordFormPage: EditorPage {
  package let editor: EditorContext
  package let editorPath: EditorPath
  package let heading: String
  package var form: RecordForm
  package var lead: String?
  package var problems: [FieldProblem] = []
  /// What somebody else saved while this was typed, and who.
  package var conflicts: [FieldConflict]?
  package var otherEditor = ""
  /// What is asked before the form is kept.
  package var question: RecordQuestion?
  /// Why there is no form; the fields are shown as text then.
  package var readOnly: String?
  /// What stands below: where the record is used, its history.
  package var below: HTML = .empty
  package var isSaved = false

  package init(
    editor: EditorContext, path: EditorPath, heading: String, form: RecordForm
  ) {
    self.editor = editor
    editorPath = path
    self.heading = heading
    self.form = form
  }

  package var languageChoice: LanguageChoice {
    conflicts != nil ? .none : readOnly == nil ? .form(.editor(editorPath)) : .links
  }

  package var content: HTML {
    if isSaved { p(.class("kept"), .role("status")) { words(.deskSaved) } }
    if let lead { p(.class("lead")) { lead } }
    if let readOnly {
      p(.class("note")) { readOnly }
      readings
    } else if let conflicts {
      conflict(conflicts)
    } else {
      ProblemSummary(words(.deskProblems), problems).content
      if let question {
        div(.class("problems"), .role("alert")) {
          p { question.text }
          question.about
          p { question.help }
        }
      }
      editor.typedForm(editorPath, .class("panel")) {
        for field in form.fields { input(field) }
        common
      }
    }
    below
  }

  private var readings: HTML {
    dl(.class("dl")) {
      for field in form.readings where !field.text.isEmpty {
        div {
          dt { field.label }
          dd(.class("lines"), field.language.map { .lang($0.rawValue) }) { field.text }
        }
      }
    }
  }

  @HTMLBuilder private var common: HTML {
    FormField(
      RecordForm.names.why, words(.deskWhy), help: words(.deskWhyHelp), limit: words.limit(.line)
    ).text(form.why)
    Markup.input(
      .type("hidden"), .name(RecordForm.names.revision), .value(String(form.revision)))
    if let question {
      p(.class("buttons")) {
        button(
          .type("submit"), .class("btn danger"), .name(RecordForm.names.consent),
          .value(question.answer)
        ) { question.yes }
        a(.class("btn plain"), href(editorPath)) { question.no }
      }
    } else {
      button(.type("submit"), .class("btn")) { words(.deskSave) }
    }
  }

  private func input(_ field: RecordField) -> HTML {
    let part = FormField(
      field.key, field.label, help: field.help, problems: problems,
      limit: words.limit(field.limit))
    let language = field.language.map { Attribute.lang($0.rawValue) }
    return switch field.kind {
    case .line, .pattern: part.text(field.value, language)
    case .url: part.line("url", field.value)
    case .number: part.line("number", field.value)
    case .area: part.area(field.value, rows: 3, language)
    case .choice(let choices):
      part.select(choices.map { FormField.Choice($0.value, $0.label) }, chosen: field.value)
    }
  }

  private func conflict(_ conflicts: [FieldConflict]) -> HTML {
    HTMLBuilder.buildArray([
      div(.class("problems"), .role("alert")) {
        h2(.class("h3")) { words(.conflictTitle) }
        p { words(.conflictLead, ["name": otherEditor]) }
      },
      editor.form(editorPath, .class("panel")) {
        for field in form.fields {
          Markup.input(.type("hidden"), .name(field.key), .value(field.value))
        }
        Markup.input(
          .type("hidden"), .name(RecordForm.names.conflicts),
          .value(conflicts.map(\.key).joined(separator: " ")))
        ConflictPart(conflicts, context: context).content
        common
      },
    ])
  }
}
