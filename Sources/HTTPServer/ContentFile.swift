import CEpoll
import Dispatch
import Glibc
import Synchronization

/// Content in a file without a name, whose pages the system sends as they are (`sendfile`).
///
/// Copying a large page behind its head costs the server less, but its client more: it reads what
/// the server has just written, from memory that no cache of the processor has, and the server waits
/// for it in the end.
final class ContentFile: Sendable {
  /// Content shorter than this, in bytes, is sent sooner by copying it.
  static let minimumBytes = 16 * 1024
  /// On a disk rather than in a file system in memory, which gives one small page after another.
  private static let folder = "/var/tmp"

  /// Files at once, each of which is a descriptor.
  static let most = 128
  private static let made = Atomic(0)
  /// Where they are made.
  static let queue = DispatchQueue(label: "http.files")

  static var areAllMade: Bool { made.load(ordering: .relaxed) >= most }

  let descriptor: Int32
  let count: Int

  /// - Returns: nil where there are as many as may be, or the system gives no such file or no room
  ///   in it.
  init?(_ bytes: [UInt8]) {
    count = bytes.count
    let number = Self.made.wrappingAdd(1, ordering: .relaxed).newValue
    descriptor = number <= Self.most ? cepoll_unnamed_file(Self.folder) : -1
    guard descriptor >= 0 else { return nil }
    var written = 0
    while written < bytes.count {
      let step = bytes.withUnsafeBytes { rest in
        let rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        return write(descriptor, rest.baseAddress, rest.count)
      }
      if step > 0 {
        written += step
      } else if step == 0 || errno != EINTR {
        return nil
      }
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    Self.made.wrappingSubtract(1, ordering: .relaxed)
  }
}
