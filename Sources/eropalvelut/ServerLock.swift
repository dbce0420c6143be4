import Foundation

/// Holds a database for one server at a time; other commands may run beside it.
///
/// The system gives the lock back when the process ends, however it ends.
final class ServerLock: Sendable {
  private let descriptor: Int32

  init(database: String) throws {
    let path = database + ".lock"
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Failure(
        "\(path) cannot be opened: \(String(cString: strerror(errno))).",
        advice: "Make the folder writable for this user, or name another file with --database.",
        code: Failure.cannotCreate)
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw Failure(
        "Another server already serves \(database).",
        advice: "Stop it first, or name another file with --database.",
        code: Failure.unavailable)
    }
  }

  deinit { close(descriptor) }
}
