import HumanServices
import Markup

/// The texts of a listing in the languages other than Finnish, one language at a time, with what is
/// missing told.
extension ServiceFormParts {
  /// A text that a listing has in Finnish and may have in others.
  private struct Text {
    var name: String
    var label: String
    var texts: ServiceForm.Texts
    var isLong: Bool
  }

  @HTMLBuilder var texts: HTML {
    p(.class("note")) { words(.formTextsHelp) }
    for language in Language.allCases where language != .finnish {
      let shown = texts(in: language)
      let missing = shown.filter { isMissing($0, language) }.map(\.label)
      Markup.details(isOpen(shown, language, isWhole: missing.isEmpty) ? .open : nil) {
        summary {
          strong { context.languageName(language.rawValue) }
          " · "
          state(shown, language, missing: missing)
        }
        for text in shown { field(text, language) }
      }
    }
  }

  /// Which texts are lacking; a form without a Finnish text has nothing to translate.
  private func state(_ texts: [Text], _ language: Language, missing: [String]) -> String {
    if !missing.isEmpty {
      return words(.formTextsMissing, ["fields": missing.joined(separator: ", ")])
    }
    let isEmpty = texts.allSatisfy {
      ($0.texts[.finnish] ?? "").isEmpty && ($0.texts[language] ?? "").isEmpty
    }
    return words(isEmpty ? .formTextsNone : .formTextsWhole)
  }

  private func isMissing(_ text: Text, _ language: Language) -> Bool {
    !(text.texts[.finnish] ?? "").isEmpty && (text.texts[language] ?? "").isEmpty
  }

  /// Begun and not whole, or wrong somewhere.
  private func isOpen(_ texts: [Text], _ language: Language, isWhole: Bool) -> Bool {
    texts.contains { text in
      !isWhole && !(text.texts[language] ?? "").isEmpty
        || problems.contains { $0.field == "\(text.name)-\(language.rawValue)" }
    }
  }

  private func field(_ text: Text, _ language: Language) -> HTML {
    let finnish = text.texts[.finnish] ?? ""
    let help = finnish.isEmpty ? nil : words(.formTextsFinnish, ["text": finnish])
    let name = "\(text.name)-\(language.rawValue)"
    let field = FormField(
      name, text.label, help: help, problems: problems,
      limit: limits[ServiceForm.limit(of: name)])
    let value = text.texts[language] ?? ""
    let lang = Attribute.lang(language.rawValue)
    return text.isLong ? field.area(value, rows: 3, lang) : field.text(value, lang)
  }

  /// Own texts always; those of parts in Swedish and English, and in Sámi where there are some.
  private func texts(in language: Language) -> [Text] {
    let own = ServiceField.texts.map { field, _ in
      Text(
        name: field.noun, label: words(field), texts: form[text: field], isLong: field != .name)
    }
    return own
      + partTexts.filter { text in
        Language.interface.contains(language) && !(text.texts[.finnish] ?? "").isEmpty
          || !(text.texts[language] ?? "").isEmpty
      }
  }

  private var partTexts: [Text] {
    func text(
      _ part: ServiceFormPart, _ index: Int, _ name: String, _ label: Phrase,
      _ texts: ServiceForm.Texts
    ) -> Text {
      let number = words(part.numbered, ["number": String(index + 1)])
      return Text(
        name: "\(part.rawValue)-\(index + 1)-\(name)", label: "\(number), \(words(label))",
        texts: texts, isLong: false)
    }
    let contacts = form.contacts.enumerated().flatMap {
      [
        text(.contact, $0, "ajat", .formContactHours, $1.hours),
        text(.contact, $0, "hinta", .formContactPrice, $1.price),
        text(.contact, $0, "lisa", .formContactNote, $1.note),
      ]
    }
    let series = form.series.enumerated().flatMap {
      [
        text(.series, $0, "nimi", .formSessionTitle, $1.title),
        text(.series, $0, "lisa", .formSessionNote, $1.note),
      ]
    }
    let sessions = form.sessions.enumerated().flatMap {
      [
        text(.session, $0, "nimi", .formSessionTitle, $1.title),
        text(.session, $0, "lisa", .formSessionNote, $1.note),
      ]
    }
    return contacts + series + sessions
  }
}
