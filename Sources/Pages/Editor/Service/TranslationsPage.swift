import Addresses
import HumanServices
import Markup

/// Translations that are older than the Finnish text: what changed in it, and the translation to be
/// mended or left as it is.
package struct TranslationsPage: EditorPage {
  package let editor: EditorContext
  let service: Service
  let outdated: [OutdatedTranslation]
  /// By the names of the fields.
  package var typed: [String: String] = [:]
  package var problems: [FieldProblem] = []
  /// Somebody changed the listing while this page was open; the Finnish texts shown are the new ones.
  package var isChanged = false

  package init(editor: EditorContext, service: Service, outdated: [OutdatedTranslation]) {
    self.editor = editor
    self.service = service
    self.outdated = outdated
  }

  package static func name(_ one: OutdatedTranslation) -> String {
    "\(one.field.noun)-\(one.language.rawValue)"
  }

  package var editorPath: EditorPath { .desk(.translations(service.id)) }
  package var languageChoice: LanguageChoice {
    outdated.isEmpty ? .links : .form(.editor(editorPath))
  }
  package var heading: String { words(.translationsTitle) }

  package var content: HTML {
    p(.class("lead"), context.lang(of: service.details.name)) { service.details.name[language] }
    ProblemSummary(words(.deskProblems), problems).content
    if isChanged { div(.class("problems"), .role("alert")) { p { words(.checkChanged) } } }
    if outdated.isEmpty {
      p { words(.translationsNone) }
    } else {
      p { words(.translationsLead) }
      editor.typedForm(editorPath, .class("panel")) {
        input(
          .type("hidden"), .name(CheckPage.revisionName), .value(String(service.revision)))
        for one in outdated { part(one) }
        button(.type("submit"), .class("btn")) { words(.translationsSave) }
      }
    }
    p { a(href(.service(service.id))) { words(.checkEdit) } }
  }

  private func part(_ one: OutdatedTranslation) -> HTML {
    let text = service.details.text(of: one.field)
    let name = TranslationsPage.name(one)
    let label = "\(words(one.field)) (\(context.languageName(one.language.rawValue)))"
    return HTMLBuilder.buildArray([
      h2(.class("h3")) { label },
      DifferenceList(
        [
          FieldDifference(
            key: name, label: words(.translationsFinnish), before: one.finnish,
            after: text.texts[.finnish] ?? "", language: .finnish)
        ], context: context
      ).content,
      FormField(
        name, label, problems: problems, limit: words.limit(one.field.limit)
      ).area(
        typed[name] ?? text.texts[one.language] ?? "", rows: 4, .lang(one.language.rawValue)),
    ])
  }
}

extension ServiceDetails {
  /// A field that is a text by language; an empty text for any other.
  package func text(of field: ServiceField) -> LocalizedText {
    guard case .text(let path) = field.kind else { return LocalizedText([:]) }
    return self[keyPath: path]
  }

  package mutating func set(_ text: String, of field: ServiceField, in language: Language) {
    guard case .text(let path) = field.kind else { return }
    var texts = self[keyPath: path].texts
    texts[language] = text
    self[keyPath: path] = LocalizedText(texts)
  }
}
