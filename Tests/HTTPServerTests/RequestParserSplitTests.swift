import TestSupport
import Testing

@testable import HTTPServer

@Suite struct RequestParserSplitTests {
  private static let streams = wireCases.map(\.sends)
  private static let goodStreams = wireCases.filter { $0.end == .open }.map(\.sends)

  private func pieces(
    of bytes: [UInt8], using random: inout SeededRandom, atMost longest: Int
  ) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + Int.random(in: 1...longest, using: &random))
      pieces.append(Array(bytes[start..<end]))
      start = end
    }
    return pieces
  }

  @Test func `byte by byte says the same as all at once`() throws {
    for stream in Self.streams {
      #expect(try transcript(stream.map { [$0] }) == transcript([stream]))
    }
  }

  @Test func `every cut in two says the same as all at once`() throws {
    for stream in Self.streams where stream.count < 300 {
      let whole = try transcript([stream])
      for cut in 1..<max(2, stream.count) {
        let parts = [Array(stream[..<cut]), Array(stream[cut...])]
        #expect(try transcript(parts) == whole, "cut at \(cut)")
      }
    }
  }

  @Test(arguments: 1...20)
  func `any cut of several requests says the same as all at once`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<20 {
      var stream: [UInt8] = []
      for _ in 0..<3 { stream += Self.goodStreams.randomElement(using: &random) ?? [] }
      stream += Self.streams.randomElement(using: &random) ?? []
      let whole = try transcript([stream])
      for longest in [3, 40, 2000] {
        #expect(try transcript(pieces(of: stream, using: &random, atMost: longest)) == whole)
      }
    }
  }

  @Test(arguments: 1...40)
  func `damaged requests never trap and say the same however they are cut`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let salt: [UInt8] = [0, 9, 10, 13, 32, 37, 44, 48, 58, 59, 65, 102, 127, 128, 255]
    for _ in 0..<60 {
      var stream = Self.streams.randomElement(using: &random) ?? []
      if stream.count > 600 { stream = Array(stream.prefix(600)) }
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<stream.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: stream[place] = salt.randomElement(using: &random) ?? 0
        case 1: stream.insert(salt.randomElement(using: &random) ?? 0, at: place)
        case 2: stream.insert(contentsOf: stream[place...].prefix(20), at: place)
        default: if stream.count > 1 { stream.remove(at: place) }
        }
      }
      let whole = try transcript([stream])
      #expect(try transcript(pieces(of: stream, using: &random, atMost: 30)) == whole)
    }
  }

  @Test(arguments: [20, 30, 40, 64])
  func `limits cut in at the same place however the stream is cut`(headBytes: Int) throws {
    var limits = Limits()
    limits.headBytes = headBytes
    limits.targetBytes = 8
    limits.bodyBytes = 4
    for stream in Self.streams where stream.count < 300 {
      let whole = try transcript([stream], limits: limits)
      #expect(try transcript(stream.map { [$0] }, limits: limits) == whole)
    }
  }
}
