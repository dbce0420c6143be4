import Addresses
import Foundation
import HumanServices
import Markup

/// All accounts, for admins.
package struct AccountsPage: EditorPage {
  package let editor: EditorContext
  let accounts: [Account]
  let regions: [Region]

  package init(editor: EditorContext, accounts: [Account], regions: [Region]) {
    self.editor = editor
    self.accounts = accounts
    self.regions = regions
  }

  package let editorPath = EditorPath.accounts
  package var heading: String { words(.accountsTitle) }

  package var content: HTML {
    p(.class("buttons")) {
      a(href(.newAccount)) { words(.accountsAdd) }
      a(href(.auditLog())) { words(.auditTitle) }
    }
    ul(.class("accounts")) {
      for account in accounts {
        li(.class("card")) {
          h2(.class("h3")) { a(href(.account(account.id))) { account.displayName } }
          p { account.email.rawValue }
          p(.class("note")) { facts(account) }
        }
      }
    }
  }

  private func facts(_ account: Account) -> String {
    let own = regions.filter { account.regions.contains($0.code) }.map { $0.name[language] }
    return [
      words(.accountRole(account.role)), own.joined(separator: ", "),
      account.state == .disabled ? words(.accountsDisabled) : "",
      account.hasPassword ? "" : words(.accountsNoPassword),
      account.hasSecondFactor ? words(.accountsSecondFactor) : "",
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension Phrase {
  static func accountRole(_ role: EditorRole) -> Phrase {
    switch role {
    case .admin: .accountsAdmin
    case .coordinator: .accountsCoordinator
    }
  }
}

/// An account as typed.
package struct AccountForm: Sendable {
  package var email = ""
  package var displayName = ""
  package var role: EditorRole?
  package var regions: Set<String> = []

  package init() {}

  package static let names = (email: "sahkoposti", name: "nimi", role: "rooli", region: "alue")

  package enum Problem: Sendable, Hashable {
    case email, emailTaken, name, role, regions, lastAdmin
  }
}

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

/// What accounts did, newest first; nobody can change it from here.
package struct AuditLogPage: EditorPage {
  /// One line of the log, with names instead of numbers.
  package struct Line: Sendable {
    package var at: Date
    package var actor: String?
    package var action: AuditEntry.Action
    package var account: String?
    package var detail: String

    package init(
      at: Date, actor: String?, action: AuditEntry.Action, account: String?, detail: String
    ) {
      self.at = at
      self.actor = actor
      self.action = action
      self.account = account
      self.detail = detail
    }
  }

  package let editor: EditorContext
  let lines: [Line]
  let regions: [Region]
  /// The entry that the next page begins before; `nil` on the last one.
  let older: ID<AuditEntry>?

  package init(
    editor: EditorContext, lines: [Line], regions: [Region], older: ID<AuditEntry>?
  ) {
    self.editor = editor
    self.lines = lines
    self.regions = regions
    self.older = older
  }

  package let editorPath = EditorPath.auditLog()
  package var heading: String { words(.auditTitle) }

  package var content: HTML {
    p(.class("lead")) { words(.auditText) }
    ol(.class("audit")) {
      for line in lines {
        li {
          strong { context.moment(line.at) }
          " \(line.actor ?? words(.auditCommandLine)): \(words(.audit(line.action)))"
          if let account = line.account { " · \(account)" }
          if !line.detail.isEmpty { " · \(words(of: line.detail))" }
        }
      }
    }
    if let older { p { a(href(.auditLog(before: older))) { words(.auditOlder) } } }
  }

  /// The log keeps rights as a role and codes of regions; anything else is said as it is.
  private func words(of detail: String) -> String {
    let parts = detail.split { " ,".contains($0) }.map(String.init)
    guard let role = parts.first.flatMap(EditorRole.init) else { return detail }
    let names = parts.dropFirst().map { code in
      regions.first { $0.code.rawValue == code }?.name[language] ?? code
    }
    return ([words(.accountRole(role))] + names).joined(separator: ", ")
  }
}

extension Phrase {
  static func audit(_ action: AuditEntry.Action) -> Phrase {
    switch action {
    case .accountAdded: .auditAccountAdded
    case .accountChanged: .auditAccountChanged
    case .accountDisabled: .auditAccountDisabled
    case .accountEnabled: .auditAccountEnabled
    case .accountUnlocked: .auditAccountUnlocked
    case .linkMade: .auditLinkMade
    case .passwordSet: .auditPasswordSet
    case .secondFactorOn: .auditSecondFactorOn
    case .secondFactorOff: .auditSecondFactorOff
    case .recoveryCodeUsed: .auditRecoveryCodeUsed
    case .login: .auditLogin
    case .loginSlowed: .auditLoginSlowed
    case .logout: .auditLogout
    case .logoutEverywhere: .auditLogoutEverywhere
    case .confidentialityRemoved: .auditConfidentialityRemoved
    }
  }
}
