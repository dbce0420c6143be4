import Foundation

/// A program of the system that one of ours hands something to. No shell stands between: each argument
/// arrives as it is.
package struct OutsideProgram: Sendable {
  package enum Failure: Error, Hashable {
    /// None of this name can be run.
    case notFound(String)
    case cannotStart(String)
    /// It took longer than it may, and was ended.
    case tooSlow
  }

  /// What it said and how it ended.
  package struct Outcome: Sendable {
    /// The beginning of its standard output.
    package var output: [UInt8]
    /// `nil` where it was ended because enough was read.
    package var code: Int32?
  }

  private let path: String
  /// What it knows of its environment besides ours.
  package var environment: [String: String] = [:]

  /// - Parameter name: a path, or what is looked up in the folders of `PATH`.
  package init(_ name: String) throws(Failure) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let candidates = name.contains("/") ? [name] : folders.map { "\($0)/\(name)" }
    guard let path = candidates.first(where: OutsideProgram.isProgram) else {
      throw .notFound(name)
    }
    self.path = path
  }

  private static func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: path)
  }

  /// Runs it to its end, until enough was read, or until its time is over.
  ///
  /// - Parameters:
  ///   - input: its standard input.
  ///   - isEnough: asked after each piece of output; what comes behind is not read.
  package func run(
    _ arguments: [String], input: [UInt8] = [], seconds: Double,
    until isEnough: ([UInt8]) -> Bool = { _ in false }
  ) throws(Failure) -> Outcome {
    // A program that ends without reading its input is a failure to tell, not our end.
    _ = OutsideProgram.pipesMayBreak
    let (process, into, from) = (Process(), Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = into
    process.standardOutput = from
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      try process.run()
    } catch {
      throw .cannotStart(path)
    }
    let deadline = DispatchTime.now() + seconds
    var exchange = PipeExchange(
      input: input, writing: into.fileHandleForWriting, reading: from.fileHandleForReading)
    let end = exchange.run(until: deadline, isEnough)
    if end == .over, ended.wait(timeout: deadline) == .success {
      return Outcome(output: exchange.output, code: process.terminationStatus)
    }
    process.terminate()
    if ended.wait(timeout: .now() + OutsideProgram.graceSeconds) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
    }
    guard end == .enough else { throw .tooSlow }
    return Outcome(output: exchange.output, code: nil)
  }

  /// Seconds that a program gets to end when it is asked to.
  private static let graceSeconds = 2.0

  private static let pipesMayBreak: Void = { _ = signal(SIGPIPE, SIG_IGN) }()
}
