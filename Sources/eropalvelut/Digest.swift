import ArgumentParser
import Catalogue
import Foundation
import HumanServices
import Interchange
import Site

struct Digest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write each editor a letter about what waits for them.",
    discussion: """
      Prints the letters; with --mail-with hands each to a program with sendmail's interface \
      (PROGRAM -i -- ADDRESS, the message on standard input). One that fails does not stop the others; \
      the exit code is then 1. A letter holds counts, names and links, never what somebody wrote.
      """)

  @OptionGroup var file: DatabaseOption

  @Option(help: "Scheme and host that the links begin with, such as https://example.fi.")
  var publicURL: String?

  @Option(help: "The program that takes the letters, such as /usr/sbin/sendmail.")
  var mailWith: String?

  @Option(help: "Whom the letters come from; else eropalvelut at the host of the links.")
  var from: String?

  @Option(help: "The folder of styles, phrases and texts.")
  var resources: String?

  @Flag(help: "Write also to those for whom nothing waits.")
  var always = false

  func run() throws {
    try reportingFailures {
      let origin = try origin()
      let sender = try sender(origin)
      let program = try mailWith.map(mailProgram)
      let catalogue = try file.existingCatalogue()
      let site = Site(
        catalogue: catalogue, resources: try Resources(folder: Folder.resources(resources)),
        settings: Site.Settings(publicURL: origin.text))
      let letters = try site.weeklyLetters(always: always)
      site.finishWork(within: RunningServer.finishSeconds)
      guard let program else { return show(letters) }
      let failed = letters.count { !hand($0, from: sender, to: program) }
      Output.line("Letters: \(letters.count - failed) handed on, \(failed) failed.")
      if failed > 0 { throw ExitCode(1) }
    }
  }

  private func show(_ letters: [AddressedLetter]) {
    if letters.isEmpty { Output.line("Nothing waits for anybody.") }
    for letter in letters {
      Output.line("To: \(letter.to.rawValue)\nSubject: \(letter.subject)\n\n\(letter.body)")
    }
  }

  /// - Returns: whether the program took it; if not, that has been told.
  private func hand(
    _ letter: AddressedLetter, from sender: EmailAddress, to program: MailProgram
  ) -> Bool {
    do {
      let message = try MailMessage(
        from: sender, to: letter.to, subject: letter.subject, body: letter.body, at: Date())
      try program.send(message.bytes, to: letter.to)
      return true
    } catch {
      Output.error("The letter to \(letter.to.rawValue) was not taken: \(reason(error)).")
      return false
    }
  }

  private func reason(_ error: any Error) -> String {
    switch error {
    case MailMessage.Failure.unmailable(let address):
      "\(address.rawValue) is no address that a mail program takes"
    case MailProgram.Failure.refused(let code): "the program ended with exit code \(code)"
    case MailProgram.Failure.program(.tooSlow):
      "the program took longer than \(Int(MailProgram.seconds)) s"
    default: "the program could not be started"
    }
  }

  private func origin() throws -> LinkOrigin {
    guard publicURL != nil || mailWith == nil else {
      throw Failure(
        "Letters need --public-url, which their links begin with.",
        advice: "Give it as for `serve`, such as https://example.fi.", code: EX_USAGE)
    }
    return try LinkOrigin(option: publicURL)
  }

  private func sender(_ origin: LinkOrigin) throws -> EmailAddress {
    let address = from.map { EmailAddress(rawValue: $0) } ?? origin.sender
    guard let address, address.isMailable else {
      throw Failure(
        "--from \(from ?? "") is no address that letters can come from.",
        advice: "Write it as eropalvelut@example.fi.", code: EX_USAGE)
    }
    return address
  }

  private func mailProgram(_ name: String) throws -> MailProgram {
    do {
      return try MailProgram(name)
    } catch {
      throw Failure(
        "There is no program \(name) that can be run.",
        advice: "Name one with sendmail's interface, such as /usr/sbin/sendmail.",
        code: Failure.configuration)
    }
  }
}
