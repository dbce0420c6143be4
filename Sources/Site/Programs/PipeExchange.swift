import Dispatch
import Foundation

/// Writes a program's input and reads its output at once, so that neither waits for the other.
struct PipeExchange {
  enum End {
    /// It has closed its output.
    case over
    case enough, late
  }

  /// Bytes of output that are kept; more are read and forgotten.
  static let outputBytes = 256 * 1024

  private var rest: ArraySlice<UInt8>
  private let writing: FileHandle
  private let reading: FileHandle
  private var isOpen = true
  private(set) var output: [UInt8] = []

  init(input: [UInt8], writing: FileHandle, reading: FileHandle) {
    rest = input[...]
    self.writing = writing
    self.reading = reading
    _ = fcntl(writing.fileDescriptor, F_SETFL, O_NONBLOCK)
    closeIfDone()
  }

  mutating func run(until deadline: DispatchTime, _ isEnough: ([UInt8]) -> Bool) -> End {
    while true {
      let now = DispatchTime.now()
      guard now < deadline else { return .late }
      let milliseconds = Int32((deadline.uptimeNanoseconds - now.uptimeNanoseconds) / 1_000_000)
      var waiting = [pollfd(fd: reading.fileDescriptor, events: Int16(POLLIN), revents: 0)]
      if isOpen {
        waiting.append(pollfd(fd: writing.fileDescriptor, events: Int16(POLLOUT), revents: 0))
      }
      let count = poll(&waiting, nfds_t(waiting.count), milliseconds + 1)
      if count < 0, errno != EINTR { return .late }
      guard count > 0 else { continue }
      if waiting.count > 1, waiting[1].revents != 0 { write() }
      if waiting[0].revents != 0 {
        guard read() else { return .over }
        if isEnough(output) { return .enough }
      }
    }
  }

  private mutating func write() {
    let written = rest.withUnsafeBytes {
      Glibc.write(writing.fileDescriptor, $0.baseAddress, $0.count)
    }
    if written > 0 {
      rest = rest.dropFirst(written)
    } else if errno != EAGAIN, errno != EINTR {
      // It reads no more; how it ends says whether that was well.
      rest = []
    }
    closeIfDone()
  }

  private mutating func closeIfDone() {
    guard rest.isEmpty, isOpen else { return }
    isOpen = false
    // Closing fails for no reason that anybody could do something about.
    try? writing.close()
  }

  /// - Returns: false at the end of the output.
  private mutating func read() -> Bool {
    var piece = [UInt8](repeating: 0, count: 16 * 1024)
    let count = piece.withUnsafeMutableBytes {
      Glibc.read(reading.fileDescriptor, $0.baseAddress, $0.count)
    }
    if count < 0 { return errno == EINTR || errno == EAGAIN }
    output += piece.prefix(min(count, PipeExchange.outputBytes - output.count))
    return count > 0
  }
}
