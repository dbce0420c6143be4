import CZlib

/// Compression in the gzip format (RFC 1952).
package enum Gzip {
  /// 15 bits of window, and 16 for zlib to write gzip's frame instead of its own.
  private static let windowBits: Int32 = 15 + 16

  /// The bytes compressed, or nil when there is no memory for it or they are more than zlib takes
  /// in one call (4 GiB).
  ///
  /// - Parameter level: 1 (fastest) to 9 (smallest).
  package static func compress(_ bytes: [UInt8], level: Int) -> [UInt8]? {
    var stream = z_stream()
    guard let length = UInt32(exactly: bytes.count),
      czlib_deflate_init(&stream, Int32(min(max(level, 1), 9)), windowBits) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    guard let room = UInt32(exactly: bound) else { return nil }
    var isComplete = false
    let compressed = bytes.withUnsafeBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: bound) { output, count in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = length
        stream.next_out = output.baseAddress
        stream.avail_out = room
        isComplete = deflate(&stream, Z_FINISH) == Z_STREAM_END
        count = bound - Int(stream.avail_out)
      }
    }
    return isComplete ? compressed : nil
  }
}
