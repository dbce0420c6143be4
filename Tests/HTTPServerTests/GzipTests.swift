import CZlib
import TestSupport
import Testing

@testable import HTTPServer

/// What gzip'ed bytes were, by zlib's own decoder.
func gunzip(_ bytes: [UInt8], roomBytes: Int = 4_000_000) throws -> [UInt8] {
  var stream = z_stream()
  let windowBitsWithGzip: Int32 = 15 + 16
  let size = Int32(MemoryLayout<z_stream>.size)
  try #require(inflateInit2_(&stream, windowBitsWithGzip, ZLIB_VERSION, size) == Z_OK)
  defer { inflateEnd(&stream) }
  var input = bytes
  var result = Z_OK
  let output = input.withUnsafeMutableBufferPointer { input in
    [UInt8](unsafeUninitializedCapacity: roomBytes) { output, count in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(output.count)
      result = inflate(&stream, Z_FINISH)
      count = output.count - Int(stream.avail_out)
    }
  }
  try #require(result == Z_STREAM_END)
  return output
}

@Suite struct GzipTests {
  @Test(arguments: [0, 1, 255, 70_000, 1_000_000], [1, 4, 9])
  func `what is compressed comes back`(count: Int, level: Int) throws {
    var random = SeededRandom(seed: UInt64(count + level))
    let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next() & 0x1F) }
    let compressed = try #require(Gzip.compress(bytes, level: level))
    #expect(try gunzip(compressed) == bytes)
  }

  @Test(arguments: [-5, 0, 10, 100])
  func `a level beyond the scale is the nearest on it`(level: Int) throws {
    let compressed = try #require(Gzip.compress([1, 2, 3], level: level))
    #expect(try gunzip(compressed) == [1, 2, 3])
  }

  @Test func `bytes that cannot be compressed still come back`() throws {
    var random = SeededRandom(seed: 7)
    let bytes = (0..<100_000).map { _ in UInt8(truncatingIfNeeded: random.next() >> 20) }
    let compressed = try #require(Gzip.compress(bytes, level: 4))
    #expect(try gunzip(compressed) == bytes)
  }
}
