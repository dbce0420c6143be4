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
