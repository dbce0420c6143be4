import HTTPTypes

/// Makes of a whole answer one with the ranges that the client asked for (RFC 9110 §15.3.7).
enum PartialContent {
  /// - Parameters:
  ///   - content: in the coding that was chosen; ranges count its bytes.
  ///   - date: the value of the answer's Date field.
  /// - Returns: the content to send; the response becomes 206 or 416, or stays as it is.
  static func select(
    _ content: [UInt8], of response: inout Response, for head: RequestHead, date: String
  ) -> [UInt8] {
    response.fields[.acceptRanges] = "bytes"
    guard head.method == .get, head.present.contains(.range),
      Preconditions.allowRange(head, for: response.fields, date: date)
    else { return content }
    switch ranges(askedBy: head, of: content.count) {
    case .whole: return content
    case .unsatisfiable:
      response.become(.rangeNotSatisfiable)
      response.fields[.contentRange] = "bytes */\(content.count)"
      if case .bytes(let words) = response.body { return words }
      return []
    case .parts(let parts):
      response.status = .partialContent
      return parts.count == 1
        ? one(parts[0], of: content, &response.fields) : many(parts, of: content, &response.fields)
    }
  }

  /// Two Range fields are as malformed as one that is no range.
  private static func ranges(askedBy head: RequestHead, of length: Int) -> ByteRanges {
    var ranges: ByteRanges?
    head.forEachValue(of: "range") { bytes, range in
      ranges = ranges == nil ? ByteRanges(bytes, range, of: length) : .whole
      return true
    }
    return ranges ?? .whole
  }

  private static func one(
    _ part: Range<Int>, of content: [UInt8], _ fields: inout HTTPFields
  ) -> [UInt8] {
    fields[.contentRange] = value(part, of: content.count)
    return Array(content[part])
  }

  /// `multipart/byteranges` (RFC 9110 §14.6).
  private static func many(
    _ parts: [Range<Int>], of content: [UInt8], _ fields: inout HTTPFields
  ) -> [UInt8] {
    // By chance, so that no content can hold it on purpose.
    let boundary = String(UInt64.random(in: .min ... .max), radix: 36)
    let type = fields[.contentType].map { "Content-Type: \($0)\r\n" } ?? ""
    var body: [UInt8] = []
    for part in parts {
      body += Array(
        "\r\n--\(boundary)\r\n\(type)Content-Range: \(value(part, of: content.count))\r\n\r\n".utf8)
      body += content[part]
    }
    body += Array("\r\n--\(boundary)--\r\n".utf8)
    fields[.contentType] = "multipart/byteranges; boundary=\(boundary)"
    return body
  }

  private static func value(_ part: Range<Int>, of length: Int) -> String {
    "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(length)"
  }
}
