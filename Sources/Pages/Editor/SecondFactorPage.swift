import Addresses
import Foundation
import HumanServices
import Markup

/// A new key for an authenticator app, to be confirmed with its first code.
package struct SecondFactorPage: EditorPage {
  package let editor: EditorContext
  let key: String
  let link: String
  let seal: String
  let problem: Problem?

  package enum Problem: Sendable { case password, code }

  package init(
    editor: EditorContext, key: String, link: String, seal: String, problem: Problem? = nil
  ) {
    self.editor = editor
    self.key = key
    self.link = link
    self.seal = seal
    self.problem = problem
  }

  package let editorPath = EditorPath.secondFactor
  package let languageChoice = LanguageChoice.none
  package var heading: String { words(.factorTitle) }

  package var content: HTML {
    p(.class("lead")) { words(.factorText) }
    ProblemSummary(words(.passwordProblems), problems).content
    ol {
      li {
        words(.factorStepApp) + " "
        a(.href(link)) { words(.factorOpen) }
      }
      li {
        words(.factorStepKey) + " "
        element("code", [], .text(grouped))
      }
      li { words(.factorStepCode) }
    }
    editor.form(.secondFactor, .class("panel login")) {
      input(.type("hidden"), .name(OwnAccountPage.names.key), .value(key))
      input(.type("hidden"), .name(OwnAccountPage.names.seal), .value(seal))
      FormField(OwnAccountPage.names.code, words(.loginCode), problems: problems).text(
        "", Attribute("autocomplete", "one-time-code"), Attribute("inputmode", "numeric"),
        Attribute("maxlength", "10"), .required)
      FormField(OwnAccountPage.names.password, words(.passwordPresent), problems: problems)
        .line("password", "", Attribute("autocomplete", "current-password"), .required)
      button(.type("submit"), .class("btn")) { words(.factorConfirm) }
    }
  }

  /// In fours, as one types it.
  private var grouped: String {
    let letters = Array(key)
    return stride(from: 0, to: letters.count, by: 4)
      .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: " ")
  }

  private var problems: [FieldProblem] {
    switch problem {
    case nil: []
    case .password:
      [FieldProblem(field: OwnAccountPage.names.password, message: words(.passwordWrong))]
    case .code: [FieldProblem(field: OwnAccountPage.names.code, message: words(.loginCodeRefused))]
    }
  }
}
