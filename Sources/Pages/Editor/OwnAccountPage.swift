import Addresses
import Foundation
import HumanServices
import Markup

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
