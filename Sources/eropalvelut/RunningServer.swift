import Catalogue
import Dispatch
import Foundation
import HTTPServer
import Logging
import Site

/// The server with its signals, in a type of its own: closures in a command's `run` are bound to the
/// main actor and would trap as Dispatch handlers.
final class RunningServer: Sendable {
  /// Seconds that running requests get when the program is told to stop.
  static let stopSeconds = 5.0

  private let server: Server
  private let address: String
  private let lock: ServerLock
  private let signals = DispatchQueue(label: "eropalvelut.signals")

  init(
    host: String, port: Int, limits: Limits, trust: ProxyTrust, publicURL: String?, exitURL: String,
    catalogue: Catalogue,
    resources: Resources, logger: Logger, lock: ServerLock
  ) throws {
    let shownHost = host.contains(":") ? "[\(host)]" : host
    let responder = LateResponder()
    server = try Server(
      address: host, port: port, limits: limits, trust: trust, responder: responder, logger: logger)
    address = "http://\(shownHost):\(server.port)"
    self.lock = lock
    let site = Site(
      catalogue: catalogue, resources: resources,
      settings: Site.Settings(publicURL: publicURL ?? address, exitURL: exitURL),
      logger: logger)
    responder.set(try site.responder())
  }

  func runUntilStopped() throws -> Never {
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGTERM, SIGINT] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: signals)
      source.setEventHandler { [self] in stop() }
      source.resume()
      // Kept for the life of the process: a source that nobody holds is cancelled, and the optimizer
      // sees that nothing comes after `dispatchMain`.
      _ = Unmanaged.passRetained(source as AnyObject)
    }
    // A hang-up of the terminal loses nothing and stops nothing.
    signal(SIGHUP, SIG_IGN)
    try server.start()
    Output.line(
      """
      The directory is at \(address)/
      Stop it with Ctrl-C. Look at the set-up with `eropalvelut check`.
      """)
    dispatchMain()
  }

  private func stop() {
    let isClean = server.stop(within: RunningServer.stopSeconds)
    Output.line(isClean ? "Stopped." : "Stopped; some connections did not finish in time.")
    exit(0)
  }
}
