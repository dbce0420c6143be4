import ArgumentParser
import Catalogue
import Foundation
import HumanServices
import Interchange
import Search
import Site
import TextAnalysis

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look at everything the program needs; each line says ok, warning or problem.",
    discussion: """
      Exit code 1 when there is a problem. A warning asks a person to look at something while the \
      program goes on as it should; it alone is no reason for another exit code.
      """)

  /// Bytes that must be free beside the database for it to grow and be backed up.
  static let freeBytes = 200 * 1024 * 1024

  @OptionGroup var file: DatabaseOption

  @Option(help: "The folder of styles, phrases and texts.")
  var resources: String?

  @Flag(
    help: "Only count how people can reach the services, by region, need and municipality.")
  var reach = false

  func run() throws {
    if reach { return try countReach() }
    let findings =
      [
        database(), vocabulary(), searchWords(), backups(), resourceFiles(), voikko(), qrCodes(),
        timeZone(), disk(),
      ] + safetyNumbers()
    for finding in findings { Output.line(finding.line) }
    if findings.contains(where: \.isProblem) { throw ExitCode(1) }
  }

  struct Finding {
    var isProblem: Bool
    var line: String

    static func good(_ subject: String, _ text: String) -> Finding {
      Finding(isProblem: false, line: "ok       \(subject): \(text)")
    }

    /// The program is as it should be, but somebody should look at what it tells.
    static func warning(_ subject: String, _ text: String, _ advice: String) -> Finding {
      Finding(isProblem: false, line: "warning  \(subject): \(text)\n         \(advice)")
    }

    static func bad(_ subject: String, _ text: String, _ advice: String) -> Finding {
      Finding(isProblem: true, line: "problem  \(subject): \(text)\n         \(advice)")
    }
  }

  private func countReach() throws {
    try reportingFailures {
      let catalogue = try file.existingCatalogue()
      let services = try catalogue.services(kinds: [.service, .event])
      Output.line(ReachTable(services, try catalogue.snapshot).text)
    }
  }

  /// A warning for each safety contact of which nothing newer than a year says that it holds.
  private func safetyNumbers() -> [Finding] {
    guard FileManager.default.fileExists(atPath: file.database) else { return [] }
    do {
      let today = CivilDate(inFinlandAt: Date())
      let contacts = try Catalogue(path: file.database, analyzer: Analyzer())
        .editedSafetyContacts()
      let old = contacts.filter { $0.isOld(on: today) }
      guard !old.isEmpty else {
        return [.good("safety numbers", "all \(contacts.count) are known from the last year")]
      }
      return old.map { edited in
        let contact = edited.contact
        let age =
          edited.factsKnownOn.map { "known from \($0), over a year ago" }
          ?? "its source has no date, and nobody has checked it"
        return .warning(
          "safety numbers", "\(contact.name[.finnish]) \(contact.number.rawValue): \(age)",
          "Look it up, then say so on the admin side under Turvanumerot (/yllapito/turvanumerot).")
      }
    } catch {
      let failure = Failure(error)
      return [.bad("safety numbers", failure.what, failure.advice)]
    }
  }

  private func database() -> Finding {
    guard FileManager.default.fileExists(atPath: file.database) else {
      return .bad("database", "there is none at \(file.database)", "Run `eropalvelut seed`.")
    }
    do {
      let catalogue = try Catalogue(path: file.database, analyzer: Analyzer())
      let problems = try catalogue.integrityProblems()
      guard problems.isEmpty else {
        return .bad(
          "database", problems.prefix(3).joined(separator: "; "), "Bring back a backup.")
      }
      let unreadable = try catalogue.findUnreadableRows()
      guard unreadable.isEmpty else {
        return .bad(
          "database",
          "\(unreadable.count) rows cannot be read and are left out: "
            + unreadable.prefix(3).map(\.description).joined(separator: "; "),
          "Mend them, or bring back a backup from before they were written.")
      }
      let count = try catalogue.serviceCount()
      return count == 0
        ? .bad("database", "it is empty", "Run `eropalvelut seed`.")
        : .good("database", "\(file.database) is whole, \(count) listings")
    } catch {
      let failure = Failure(error)
      return .bad("database", failure.what, failure.advice)
    }
  }

  private func vocabulary() -> Finding {
    guard FileManager.default.fileExists(atPath: file.database) else {
      return .bad("vocabulary", "there is no database to look in", "Run `eropalvelut seed`.")
    }
    do {
      let vocabulary = try Catalogue(path: file.database, analyzer: Analyzer()).snapshot.vocabulary
      let missing = vocabulary.missingKnownTerms.map { "\($0.facet.rawValue)/\($0.code)" }
      return missing.isEmpty
        ? .good("vocabulary", "every term that rules ask for is there")
        : .bad(
          "vocabulary",
          "rules ask for terms that are not there: \(missing.joined(separator: ", "))",
          "Undo the merge in the history of the term that took its place, or run `eropalvelut seed`."
        )
    } catch {
      let failure = Failure(error)
      return .bad("vocabulary", failure.what, failure.advice)
    }
  }

  private func backups() -> Finding {
    do {
      let now = Date()
      let standing = try file.existingCatalogue().backupStanding()
      let age =
        standing.ageHours(at: now).map { "the last is \(Int($0)) h old" } ?? "none has been made"
      guard standing.needsAttention(at: now) else { return .good("backup", age) }
      let failure = standing.failed.map { "; the attempt of \($0.at.ISO8601Format()) failed" } ?? ""
      return .bad(
        "backup", age + failure,
        standing.failed?.trouble
          ?? "Make one with `eropalvelut backup FILE`, or serve with --backup-dir.")
    } catch {
      let failure = Failure(error)
      return .bad("backup", failure.what, failure.advice)
    }
  }

  private func searchWords() -> Finding {
    guard FileManager.default.fileExists(atPath: file.database) else {
      return .bad("search", "there is no database to look in", "Run `eropalvelut seed`.")
    }
    do {
      let catalogue = try Catalogue(path: file.database, analyzer: Analyzer())
      let problems = try catalogue.searchIndexProblems()
      return problems.isEmpty
        ? .good("search", "the words of all listings are in step")
        : .bad(
          "search", problems.prefix(3).joined(separator: "; "), "Run `eropalvelut reindex`.")
    } catch {
      let failure = Failure(error)
      return .bad("search", failure.what, failure.advice)
    }
  }

  private func resourceFiles() -> Finding {
    do {
      let folder = try Folder.resources(resources)
      let resources = try Resources(folder: folder)
      return .good(
        "resources",
        "\(folder.path), with \(resources.danger.patternCount) patterns that name a danger")
    } catch {
      let failure = Failure(error)
      return .bad("resources", failure.what, failure.advice)
    }
  }

  private func voikko() -> Finding {
    let analyzer = Analyzer()
    return analyzer.finnish == nil
      ? .bad("voikko", analyzer.status, "Install libvoikko1 and voikko-fi.")
      : .good("voikko", analyzer.status)
  }

  private func qrCodes() -> Finding {
    QRCode.loaded == nil
      ? .bad("qr codes", "libqrencode not found; lists have no code", "Install libqrencode4.")
      : .good("qr codes", "libqrencode 4")
  }

  private func timeZone() -> Finding {
    CivilDate.finland.identifier == "Europe/Helsinki"
      ? .good("time zone", "Europe/Helsinki")
      : .bad("time zone", "the system does not know Europe/Helsinki", "Install tzdata.")
  }

  private func disk() -> Finding {
    let folder = URL(fileURLWithPath: file.database).deletingLastPathComponent().path
    do {
      let attributes = try FileManager.default.attributesOfFileSystem(forPath: folder)
      guard let free = (attributes[.systemFreeSize] as? NSNumber)?.intValue else {
        return .bad("disk", "the free space of \(folder) is not known", "Look with `df`.")
      }
      let megabytes = free / (1024 * 1024)
      return free < Check.freeBytes
        ? .bad("disk", "\(megabytes) MB free in \(folder)", "Make room.")
        : .good("disk", "\(megabytes) MB free")
    } catch {
      return .bad("disk", "\(folder) cannot be read", "Look at its permissions.")
    }
  }
}
