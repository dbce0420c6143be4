import Addresses
import Foundation
import HumanServices
import Markup

/// Makes an account, or changes one.
package struct AccountPage: EditorPage {
  package let editor: EditorContext
  /// `nil` for a new one.
  let account: Account?
  let form: AccountForm
  let problems: [AccountForm.Problem]
  let regions: [Region]
  /// Just made; shown this once.
  let link: String?
  let isChanged: Bool

  package init(
    editor: EditorContext, account: Account?, form: AccountForm,
    problems: [AccountForm.Problem] = [], regions: [Region], link: String? = nil,
    isChanged: Bool = false
  ) {
    self.editor = editor
    self.account = account
    self.form = form
    self.problems = problems
    self.regions = regions
    self.link = link
    self.isChanged = isChanged
  }

  package var editorPath: EditorPath { account.map { .account($0.id) } ?? .newAccount }
  package var languageChoice: LanguageChoice { link == nil ? .form(.editor(editorPath)) : .none }
  package var heading: String { account?.displayName ?? words(.accountsAdd) }

  package var content: HTML {
    if isChanged { p(.class("kept"), .role("status")) { words(.accountChanged) } }
    if let link {
      div(.class("kept"), .role("status")) {
        p { words(.accountsLink) }
        p { element("code", [], .text(link)) }
      }
    }
    ProblemSummary(words(.accountsProblems), shownProblems).content
    details
    if let account { actions(account) }
    p { a(href(.accounts)) { words(.accountsTitle) } }
  }

  private var details: HTML {
    editor.typedForm(editorPath, .class("panel")) {
      if let account {
        p { account.email.rawValue }
      } else {
        FormField(AccountForm.names.email, words(.loginEmail), problems: shownProblems)
          .line("email", form.email, Attribute("autocomplete", "off"))
      }
      FormField(
        AccountForm.names.name, words(.accountsName), help: words(.accountsNameHelp),
        problems: shownProblems
      ).text(form.displayName, Attribute("maxlength", String(AccountDetails.maximumNameLength)))
      FormField(AccountForm.names.role, words(.accountsRole), problems: shownProblems).radios(
        EditorRole.allCases.map { .init($0.rawValue, words(.accountRole($0))) },
        chosen: form.role?.rawValue)
      FormField(
        AccountForm.names.region, words(.accountsRegions), help: words(.accountsRegionsHelp),
        problems: shownProblems
      ).boxes(
        regions.map { .init($0.code.rawValue, $0.name[language]) }, chosen: form.regions)
      button(.type("submit"), .class("btn")) {
        words(account == nil ? .accountsMake : .accountsSave)
      }
    }
  }

  private func actions(_ account: Account) -> HTML {
    section(.class("panel")) {
      h2 { words(.accountsActions) }
      p { words(.accountsActionsText) }
      div(.class("buttons")) {
        editor.form(.accountLink(account.id)) {
          button(.type("submit"), .class("btn plain")) { words(.accountsNewLink) }
        }
        editor.form(.accountUnlock(account.id)) {
          button(.type("submit"), .class("btn plain")) { words(.accountsUnlock) }
        }
        editor.form(.accountState(account.id)) {
          input(
            .type("hidden"), .name("tila"),
            .value(account.state == .active ? "disabled" : "active"))
          button(.type("submit"), .class("btn danger")) {
            words(account.state == .active ? .accountsDisable : .accountsEnable)
          }
        }
      }
    }
  }

  private var shownProblems: [FieldProblem] {
    problems.map { problem in
      let names = AccountForm.names
      return switch problem {
      case .email: FieldProblem(field: names.email, message: words(.accountsEmailWrong))
      case .emailTaken: FieldProblem(field: names.email, message: words(.accountsEmailTaken))
      case .name: FieldProblem(field: names.name, message: words(.accountsNameMissing))
      case .role: FieldProblem(field: names.role, message: words(.accountsRoleMissing))
      case .regions: FieldProblem(field: names.region, message: words(.accountsRegionMissing))
      case .lastAdmin: FieldProblem(field: names.role, message: words(.accountsLastAdmin))
      }
    }
  }
}
