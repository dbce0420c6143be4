import ArgumentParser
import Catalogue
import Foundation
import HumanServices
import Site

struct AccountCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account",
    abstract: "Accounts of the admin side: who may edit what.",
    subcommands: [AddAccount.self])
}

struct AddAccount: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Make an account.",
    discussion: """
      Asks for the password twice without showing it, or reads it as one line of standard input.
      """)

  @OptionGroup var file: DatabaseOption

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
      let password = try PasswordInput.read(for: details)
      let hash = try PasswordHasher().hash(password)
      _ = try catalogue.addAccount(details, passwordHash: hash, by: nil, at: Date())
      Output.line("Added \(details.email.rawValue). They log in at /yllapito.")
    }
  }

  private func details(_ regions: [Region]) throws -> AccountDetails {
    guard let address = EmailAddress(rawValue: email) else {
      throw Failure(
        "--email \(email) is no address.", advice: "Write it as name@example.fi.", code: EX_USAGE)
    }
    guard let role = EditorRole(rawValue: role) else {
      throw Failure(option: "role", role, allowed: EditorRole.allCases.map(\.rawValue))
    }
    let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
    guard (1...AccountDetails.maximumNameLength).contains(name.count) else {
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
    return AccountDetails(email: address, displayName: name, role: role, regions: Set(codes))
  }
}

/// A password from the terminal, unseen, or from standard input.
enum PasswordInput {
  static func read(for details: AccountDetails) throws -> String {
    guard isatty(STDIN_FILENO) == 1 else { return try line() }
    let first = try ask("Password: ")
    guard try ask("The same again: ") == first else {
      throw Failure(
        "The two passwords differ.", advice: "Run the command again.", code: Failure.dataError)
    }
    return first
  }

  private static func ask(_ prompt: String) throws -> String {
    FileHandle.standardError.write(Data(prompt.utf8))
    var shown = termios()
    guard tcgetattr(STDIN_FILENO, &shown) == 0 else { return try line() }
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
      FileHandle.standardError.write(Data("\n".utf8))
    }
    return try line()
  }

  private static func line() throws -> String {
    guard let line = readLine(strippingNewline: true), !line.isEmpty else {
      throw Failure(
        "No password was given.", advice: "Type one, or send it as a line of standard input.",
        code: Failure.noInput)
    }
    return line
  }
}
