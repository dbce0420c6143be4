import ArgumentParser
import Catalogue
import Foundation
import HumanServices
import Site

struct AccountCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account",
    abstract: "Accounts of the admin side: who may edit what.",
    subcommands: [
      AddAccount.self, ListAccounts.self, DisableAccount.self, ResetAccount.self,
      UnlockAccount.self,
    ])
}

struct AddAccount: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Make an account.",
    discussion: """
      Asks for the password twice without showing it, or reads it as one line of standard input. \
      With --link it prints a one-time link instead, good for 48 hours.
      """)

  @OptionGroup var file: DatabaseOption
  @OptionGroup var password: PasswordOptions

  @Option(help: "The e-mail address to log in with.")
  var email: String

  @Option(help: "How other editors know them; history shows it.")
  var name: String

  @Option(help: "admin (everything, accounts) or coordinator (the listings of their regions).")
  var role: String

  @Option(
    help: "A coordinator's region by its name in addresses, such as lappi; may be given again.")
  var region: [String] = []

  func run() throws {
    try reportingFailures {
      let catalogue = try file.existingCatalogue()
      let details = try details(try catalogue.snapshot.geography.regions)
      let hash = try password.link ? nil : PasswordInput.hash(for: details.email)
      let id = try catalogue.addAccount(details, passwordHash: hash, by: nil, at: Date())
      Output.line("Added \(details.email.rawValue).")
      if password.link { try password.printLink(for: id, in: catalogue) }
    }
  }

  private func details(_ regions: [Region]) throws -> AccountDetails {
    guard let role = EditorRole(rawValue: role) else {
      throw Failure(option: "role", role, allowed: EditorRole.allCases.map(\.rawValue))
    }
    let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
    guard (1...AccountDetails.maximumNameLength).contains(name.unicodeScalars.count) else {
      throw Failure(
        "--name is empty or longer than \(AccountDetails.maximumNameLength) characters.",
        advice: "Give a name that other editors know.", code: EX_USAGE)
    }
    let codes = try region.map { asked in
      guard let found = regions.first(where: { $0.slug.rawValue == asked }) else {
        throw Failure(option: "region", asked, allowed: regions.map(\.slug.rawValue))
      }
      return found.code
    }
    guard role == .admin || !codes.isEmpty else {
      throw Failure(
        "A coordinator needs a region.",
        advice: "Give --region \(regions.map(\.slug.rawValue).joined(separator: " or ")).",
        code: EX_USAGE)
    }
    return AccountDetails(
      email: try EmailAddress(argument: email), displayName: name, role: role,
      regions: Set(codes))
  }
}

struct ListAccounts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the accounts.")

  @OptionGroup var file: DatabaseOption

  func run() throws {
    try reportingFailures {
      let catalogue = try file.existingCatalogue()
      let accounts = try catalogue.accounts()
      if accounts.isEmpty { Output.line("No accounts. Make one with `eropalvelut account add`.") }
      for account in accounts { Output.line(line(account)) }
    }
  }

  private func line(_ account: Account) -> String {
    let regions = account.regions.map(\.rawValue).sorted().joined(separator: ",")
    let notes = [
      account.state == .disabled ? "disabled" : nil,
      account.hasPassword ? nil : "no password yet",
      account.hasSecondFactor ? "second factor" : nil,
    ].compactMap { $0 }
    let parts = [account.email.rawValue, account.role.rawValue, regions, account.displayName]
    return (parts.filter { !$0.isEmpty } + notes).joined(separator: "  ")
  }
}

struct DisableAccount: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disable",
    abstract: "Let an account log in no more; its history stays.",
    discussion: "Ends its sessions at once. With --undo it may log in again.")

  @OptionGroup var file: DatabaseOption
  @OptionGroup var account: AccountOption

  @Flag(help: "Let it log in again.")
  var undo = false

  func run() throws {
    try reportingFailures {
      let catalogue = try file.existingCatalogue()
      let found = try account.found(in: catalogue)
      try catalogue.setState(undo ? .active : .disabled, of: found.id, by: nil, at: Date())
      Output.line("\(undo ? "Enabled" : "Disabled") \(found.email.rawValue).")
    }
  }
}

struct ResetAccount: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset",
    abstract: "Set an account's password anew, or print a one-time link for it with --link.",
    discussion: """
      Ends the account's sessions. --second-factor also turns its second factor off, for a lost phone.
      """)

  @OptionGroup var file: DatabaseOption
  @OptionGroup var account: AccountOption
  @OptionGroup var password: PasswordOptions

  @Flag(help: "Also turn the second factor off.")
  var secondFactor = false

  func run() throws {
    try reportingFailures {
      let catalogue = try file.existingCatalogue()
      let found = try account.found(in: catalogue)
      if password.link {
        try password.printLink(for: found.id, in: catalogue)
      } else {
        let hash = try PasswordInput.hash(for: found.email)
        try catalogue.setPassword(hash, of: found.id, by: nil, at: Date())
        Output.line("The password of \(found.email.rawValue) is set.")
      }
      if secondFactor {
        try catalogue.removeSecondFactor(of: found.id, keeping: nil, by: nil, at: Date())
        Output.line("Its second factor is off.")
      }
    }
  }
}

struct UnlockAccount: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlock",
    abstract: "Forgive an account's failed logins, which slow it down.")

  @OptionGroup var file: DatabaseOption
  @OptionGroup var account: AccountOption

  func run() throws {
    try reportingFailures {
      let catalogue = try file.existingCatalogue()
      let found = try account.found(in: catalogue)
      try catalogue.unlockAccount(found.id, by: nil, at: Date())
      Output.line("Unlocked \(found.email.rawValue).")
    }
  }
}
