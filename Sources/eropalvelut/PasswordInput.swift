import ArgumentParser
import Catalogue
import Foundation
import HumanServices
import Site

/// A password from the terminal, unseen, or from standard input.
enum PasswordInput {
  /// - Throws: `Failure` when it may not be used.
  static func hash(for email: EmailAddress) throws -> String {
    let password = try read()
    if let problem = PasswordRule.problem(with: password, email: email) {
      throw Failure(
        words(problem), advice: "Choose another password; a few words in a row are good.",
        code: Failure.dataError)
    }
    return try PasswordHasher().hash(password)
  }

  private static func words(_ problem: PasswordProblem) -> String {
    switch problem {
    case .tooShort: "The password has fewer than \(PasswordRule.minimumLength) characters."
    case .tooLong: "The password has more than \(PasswordRule.maximumLength) characters."
    case .namesAccount: "The password has a part of the e-mail address in it."
    case .namesSite: "The password has the name of the site in it."
    case .tooSimple: "The password is a sequence, a repetition or a row of keys."
    }
  }

  private static func read() throws -> String {
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
