import HTTPTypes

/// Whether content goes out as it is or compressed (RFC 9110 §8.4, §12.5.3).
enum ContentCoding: Equatable, Sendable {
  case identity
  case gzip

  /// Content shorter than this, in bytes, is sent as it is: a packet carries it either way.
  static let minimumBytes = 256

  /// zlib's level for what is compressed once and thrown away. Each level above 4 costs more time
  /// than the bytes it saves are worth; what is kept is compressed by its owner (`.precoded`).
  static let level = 4

  /// What a client accepts.
  struct Welcome: Equatable {
    /// Gzip wins over identity unless it is weighted lower.
    var gzip = false
    /// Identity is acceptable unless the client says otherwise.
    var identity = true
  }

  /// What a client accepts (RFC 9110 §12.5.3).
  static func welcome(by head: RequestHead) -> Welcome {
    guard head.present.contains(.acceptEncoding) else { return Welcome() }
    var weights = Weights()
    head.forEachValue(of: "accept-encoding") { bytes, range in
      bytes.forEachListElement(in: range) { weights.note(bytes, $0) }
      return true
    }
    return Welcome(gzip: weights.gzipIsWelcome, identity: weights.identityIsWelcome)
  }

  /// Weights in thousandths (RFC 9110 §12.4.2).
  private struct Weights {
    var gzip: Int?
    var identity: Int?
    var any: Int?

    mutating func note(_ bytes: Span<UInt8>, _ element: Range<Int>) {
      let nameEnd = bytes.position(of: Octet.semicolon, in: element) ?? element.upperBound
      let name = bytes.trimmed(element.lowerBound..<nameEnd)
      let weight = Self.weight(bytes, min(nameEnd + 1, element.upperBound)..<element.upperBound)
      if bytes.spells("gzip", in: name) || bytes.spells("x-gzip", in: name) {
        gzip = max(gzip ?? 0, weight)
      } else if bytes.spells("identity", in: name) {
        identity = max(identity ?? 0, weight)
      } else if bytes.spells("*", in: name) {
        any = weight
      }
    }

    /// An unlisted identity is acceptable but nobody asked for it.
    var gzipIsWelcome: Bool {
      let gzip = gzip ?? any ?? 0
      return gzip > 0 && gzip >= identity ?? 0
    }

    /// Refused by `identity;q=0`, and by `*;q=0` where identity is not listed.
    var identityIsWelcome: Bool { (identity ?? (any == 0 ? 0 : 1)) > 0 }

    /// `q=0.5` as 500; 1000 when there is none; 0 when it is malformed, which is the safe reading.
    static func weight(_ bytes: Span<UInt8>, _ parameter: Range<Int>) -> Int {
      let range = bytes.trimmed(parameter)
      guard !range.isEmpty else { return 1000 }
      let start = range.lowerBound
      guard range.count >= 3, range.count <= 7, bytes[start].lowered == 0x71,
        bytes[start + 1] == Octet.equals, bytes[start + 2] == 0x30 || bytes[start + 2] == 0x31
      else { return 0 }
      var weight = Int(bytes[start + 2] - 0x30) * 1000
      guard range.count > 3 else { return weight }
      guard bytes[start + 3] == Octet.dot else { return 0 }
      var unit = 100
      for index in (start + 4)..<range.upperBound {
        guard bytes[index].isDigit else { return 0 }
        weight += Int(bytes[index] - 0x30) * unit
        unit /= 10
      }
      return min(weight, 1000)
    }
  }

  /// Whether a media type is text inside, so that compressing it helps.
  static func isCompressible(_ contentType: String) -> Bool {
    let type = contentType.prefix { $0 != ";" && $0 != " " }.lowercased()
    if type.hasPrefix("text/") || type.hasSuffix("+json") || type.hasSuffix("+xml") { return true }
    return type == "application/json" || type == "application/xml"
      || type == "application/javascript"
  }
}
