import HumanServices

/// A program with sendmail's interface, which letters are handed to.
package struct MailProgram: Sendable {
  /// Why a letter was not taken.
  package enum Failure: Error, Hashable {
    case program(OutsideProgram.Failure)
    /// How it ended; sendmail's codes are those of sysexits.h.
    case refused(Int32)
  }

  /// Seconds that it may take for one letter.
  package static let seconds = 60.0

  private let program: OutsideProgram
  private let secondsPerLetter: Double

  /// - Throws: `OutsideProgram.Failure` where there is none.
  package init(_ name: String, seconds: Double = MailProgram.seconds) throws(OutsideProgram.Failure)
  {
    program = try OutsideProgram(name)
    secondsPerLetter = seconds
  }

  /// - Parameter message: as standard input; a full stop alone on a line ends nothing (`-i`).
  package func send(_ message: [UInt8], to address: EmailAddress) throws(Failure) {
    let outcome: OutsideProgram.Outcome
    do throws(OutsideProgram.Failure) {
      outcome = try program.run(
        ["-i", "--", address.rawValue], input: message, seconds: secondsPerLetter)
    } catch {
      throw .program(error)
    }
    guard outcome.code == 0 else { throw .refused(outcome.code ?? -1) }
  }
}
