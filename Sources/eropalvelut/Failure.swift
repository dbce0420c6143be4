import ArgumentParser
import Catalogue
import Foundation
import HTTPServer
import HumanServices
import Interchange
import Site

/// An error as the command line tells it: what, why, and what to do; and its exit code.
struct Failure: Error {
  var what: String
  var advice: String
  /// As in sysexits.h.
  var code: Int32

  static let dataError: Int32 = 65
  static let noInput: Int32 = 66
  static let unavailable: Int32 = 69
  static let software: Int32 = 70
  static let cannotCreate: Int32 = 73
  static let configuration: Int32 = 78

  init(_ what: String, advice: String, code: Int32) {
    self.what = what
    self.advice = advice
    self.code = code
  }

  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as CatalogueError: self.init(error)
    case let error as AccountError: self.init(error)
    case let error as SeedError:
      self.init(
        "The seeds have \(error.problems.count) problem(s); nothing was written.\n\(error)",
        advice: "Mend the files and run the command again.", code: Failure.dataError)
    case let error as CSVError:
      self.init(
        "The table has \(error.problems.count) problem(s); nothing was written.\n\(error)",
        advice: "Mend the file and run the command again.", code: Failure.dataError)
    case let error as BoundaryError:
      self.init(
        "The boundaries have \(error.problems.count) problem(s); nothing was changed.\n\(error)",
        advice: "Mend the file, or fetch it again, and run the command again.",
        code: Failure.dataError)
    case let error as Resources.Failure:
      self.init(
        error.description, advice: "Put the file right; `eropalvelut check` looks at them all.",
        code: Failure.configuration)
    case let error as ServerError:
      self.init(
        error.description,
        advice: "Choose another address with --listen, or stop what uses this one.",
        code: Failure.unavailable)
    default:
      self.init(
        "\(error)", advice: "This should not happen; please report it.", code: Failure.software)
    }
  }

  private init(_ error: AccountError) {
    let what =
      switch error {
      case .emailTaken: "Another account has this e-mail address."
      case .noSuchAccount: "There is no such account."
      case .noSuchRegion(let code): "The directory has no region \(code.rawValue)."
      case .lastAdmin: "Nobody could administer accounts any more."
      case .linkIsOver: "The link is used up or too old."
      }
    self.init(
      what, advice: "Nothing was changed. `eropalvelut account list` shows the accounts.",
      code: Failure.dataError)
  }

  private init(_ error: CatalogueError) {
    switch error {
    case .notOurs(let path):
      self.init(
        "\(path) is a database of another program; it was left alone.",
        advice: "Name another file with --database.", code: Failure.dataError)
    case .notADatabase(let path):
      self.init(
        "\(path) is not a database, or it is damaged; it was left alone.",
        advice: "Name another file with --database, or bring back a backup.",
        code: Failure.dataError)
    case .newerThanProgram(let path):
      self.init(
        "\(path) was made by a newer version of this program; it was left alone.",
        advice: "Use the newer program.", code: Failure.dataError)
    case .cannotOpen(let path, let reason):
      self.init(
        "\(path) cannot be opened: \(reason).",
        advice: "Make the folder writable for this user, or name another file with --database.",
        code: Failure.cannotCreate)
    case .busy:
      self.init(
        "Another program has held the database for more than \(Int(Catalogue.busySeconds)) s.",
        advice: "Try again when it has finished.", code: Failure.unavailable)
    case .sentBefore:
      self.init(
        "The same form was sent before.", advice: "This should not happen; please report it.",
        code: Failure.software)
    case .storage(let trouble): self.init(trouble)
    case .alreadyThere(let path):
      self.init(
        "\(path) is there already; it was left alone.", advice: "Name a file that does not exist.",
        code: Failure.cannotCreate)
    case .notWhole(let path, let problems):
      self.init(
        "\(path) is damaged: \(problems.joined(separator: "; ")).",
        advice: "Take another backup; this one was left alone.", code: Failure.dataError)
    case .copyFailed(let path, let reason):
      self.init(
        "\(path) cannot be written: \(reason).",
        advice: "Look at the disk's free space and the folder's permissions, and try again.",
        code: Failure.cannotCreate)
    case .notFound, .changedMeanwhile, .notPermitted, .refused:
      self.init(
        "The change was not made: \(error).",
        advice: "Look at the record as it is now, and try again.", code: Failure.dataError)
    case .unreadable(let reason):
      self.init(
        "A row of the database means nothing: \(reason).",
        advice: "`eropalvelut check` tells which; nothing was changed.", code: Failure.dataError)
    case .failed(let reason):
      self.init(
        "The database refused: \(reason).",
        advice: "Nothing was written. Run `eropalvelut check`.", code: Failure.software)
    }
  }
}

extension Failure {
  private init(_ trouble: StorageTrouble) {
    let what =
      switch trouble {
      case .busy: "Another program has held the database for too long"
      case .full: "The disk is full"
      case .readOnly: "The database may not be written"
      case .damaged: "The database is damaged"
      case .gone: "The database has been removed or replaced while the program ran"
      case .refused: "The system refused to write the database"
      }
    self.init(
      "\(what); nothing was written.",
      advice: "Put it right, look with `eropalvelut check`, and run the command again.",
      code: Failure.cannotCreate)
  }
}

/// Runs a command's work and tells its error in words.
func reportingFailures(_ work: () throws -> Void) throws {
  do {
    try work()
  } catch let exit as ExitCode {
    throw exit
  } catch {
    let failure = Failure(error)
    Output.error("\(failure.what)\n\(failure.advice)")
    throw ExitCode(failure.code)
  }
}
