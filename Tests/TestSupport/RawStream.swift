/// Bytes of a server, read as responses.
package struct RawStream {
  /// What was not read yet.
  package private(set) var bytes: [UInt8]

  package init(bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  mutating func append(_ more: ArraySlice<UInt8>) { bytes += more }

  /// Reads one response.
  ///
  /// - Parameter isToHead: the request was HEAD, so no content follows.
  /// - Returns: nil when it is not complete.
  package mutating func nextResponse(isToHead: Bool = false) throws(RawClientError) -> RawResponse?
  {
    guard let end = headEnd() else { return nil }
    var response = try RawResponse(head: Array(bytes[..<end]))
    let length = isToHead || response.hasNoContent ? 0 : response.length
    guard bytes.count - end >= length else { return nil }
    response.body = Array(bytes[end..<(end + length)])
    bytes.removeFirst(end + length)
    return response
  }

  private func headEnd() -> Int? {
    guard bytes.count >= 4 else { return nil }
    let end = bytes.indices.dropLast(3).first {
      bytes[$0] == 13 && bytes[$0 + 1] == 10 && bytes[$0 + 2] == 13 && bytes[$0 + 3] == 10
    }
    return end.map { $0 + 4 }
  }
}

/// A response as it came over the wire.
package struct RawResponse: Sendable {
  package var status: Int
  /// In the order they came, names in lower case.
  package var fields: [(name: String, value: String)]
  package var body: [UInt8] = []

  /// The body as text.
  package var text: String { String(decoding: body, as: UTF8.self) }

  /// The first field of a name in lower case.
  package func field(_ name: String) -> String? {
    fields.first { $0.name == name }?.value
  }

  var length: Int { field("content-length").flatMap { Int($0) } ?? 0 }
  var hasNoContent: Bool { status < 200 || status == 204 || status == 304 }

  init(head: [UInt8]) throws(RawClientError) {
    let text = String(decoding: head, as: UTF8.self)
    let lines = text.split(separator: "\r\n")
    let words = lines.first?.split(separator: " ", maxSplits: 2) ?? []
    guard words.count >= 2, words[0] == "HTTP/1.1", let status = Int(words[1]) else {
      throw .malformed(text)
    }
    self.status = status
    fields = lines.dropFirst().map { line in
      let name = line.prefix { $0 != ":" }
      let value = line.dropFirst(name.count + 1).drop { $0 == " " }
      return (name: name.lowercased(), value: String(value))
    }
  }
}
