import Addresses
import Foundation
import HumanServices
import Markup

/// A login of one's own that goes on.
package struct ShownSession: Sendable {
  package var startedAt: Date
  package var lastUsedAt: Date
  package var isThisOne: Bool

  package init(startedAt: Date, lastUsedAt: Date, isThisOne: Bool) {
    self.startedAt = startedAt
    self.lastUsedAt = lastUsedAt
    self.isThisOne = isThisOne
  }
}

/// One's own account: password, second factor, sessions.
package struct OwnAccountPage: EditorPage {
  package let editor: EditorContext
  let account: Account
  let sessions: [ShownSession]
  let recoveryCodesLeft: Int
  let problem: NewPasswordProblem?
  /// The field of the second factor's form whose password or code was wrong.
  let codeProblem: Bool
  let isChanged: Bool

  package init(
    editor: EditorContext, account: Account, sessions: [ShownSession], recoveryCodesLeft: Int,
    problem: NewPasswordProblem? = nil, codeProblem: Bool = false, isChanged: Bool = false
  ) {
    self.editor = editor
    self.account = account
    self.sessions = sessions
    self.recoveryCodesLeft = recoveryCodesLeft
    self.problem = problem
    self.codeProblem = codeProblem
    self.isChanged = isChanged
  }

  package static let names = (
    password: "salasana", code: "koodi", key: "avain", seal: "sinetti"
  )

  package let editorPath = EditorPath.ownAccount
  package var heading: String { words(.accountOwn) }

  package var content: HTML {
    p(.class("lead")) { "\(account.displayName), \(account.email.rawValue)" }
    if isChanged { p(.class("kept"), .role("status")) { words(.accountChanged) } }
    ProblemSummary(words(.passwordProblems), problems).content
    passwordSection
    factorSection
    sessionSection
  }

  private var problems: [FieldProblem] {
    NewPassword.problems(problem, words)
      + (codeProblem
        ? [FieldProblem(field: OwnAccountPage.names.password, message: words(.passwordWrong))] : [])
  }

  private var passwordSection: HTML {
    section(.class("panel")) {
      h2 { words(.accountPassword) }
      p { words(.accountPasswordText) }
      editor.form(.ownPassword) {
        FormField(NewPassword.names.present, words(.passwordPresent), problems: problems)
          .line("password", "", Attribute("autocomplete", "current-password"), .required)
        NewPasswordFields(words: words, problems: problems).content
        button(.type("submit"), .class("btn")) { words(.passwordChange) }
      }
    }
  }

  private var factorSection: HTML {
    section(.class("panel")) {
      h2 { words(.factorTitle) }
      if account.hasSecondFactor {
        p { words(.factorOn, ["count": String(recoveryCodesLeft)]) }
        p { a(href(.secondFactor)) { words(.factorRenew) } }
        editor.form(.secondFactorOff) {
          FormField(
            OwnAccountPage.names.password, words(.passwordPresent), problems: problems
          ).line("password", "", Attribute("autocomplete", "current-password"), .required)
          button(.type("submit"), .class("btn danger")) { words(.factorRemove) }
        }
      } else {
        p { words(.factorOff) }
        p { a(href(.secondFactor)) { words(.factorBegin) } }
      }
    }
  }

  private var sessionSection: HTML {
    section(.class("panel")) {
      h2 { words(.sessionsTitle) }
      p { words(.sessionsText) }
      ul {
        for session in sessions {
          li {
            words(
              .sessionsOne,
              [
                "start": context.moment(session.startedAt),
                "use": context.moment(session.lastUsedAt),
              ])
            if session.isThisOne {
              " "
              strong { words(.sessionsThis) }
            }
          }
        }
      }
      editor.form(.logoutEverywhere) {
        button(.type("submit"), .class("btn plain")) { words(.sessionsEnd) }
      }
    }
  }
}

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

/// The recovery codes, the only time they are shown.
package struct RecoveryCodesPage: EditorPage {
  package let editor: EditorContext
  let codes: [String]

  package init(editor: EditorContext, codes: [String]) {
    self.editor = editor
    self.codes = codes
  }

  package let editorPath = EditorPath.secondFactor
  package let languageChoice = LanguageChoice.none
  package var heading: String { words(.recoveryTitle) }

  package var content: HTML {
    p(.class("lead"), .role("status")) { words(.recoveryText) }
    ul(.class("codes")) { for code in codes { li { element("code", [], .text(code)) } } }
    p { a(href(.ownAccount)) { words(.accountOwn) } }
  }
}
