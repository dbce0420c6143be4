import HumanServices

/// Asks for web addresses with the program `curl`, and reads nothing but the heads of answers.
package struct CurlProbe: Sendable {
  /// Seconds that one request may take.
  package static let seconds = 20

  private let program: OutsideProgram
  private let userAgent: String
  private let seconds: Int

  /// - Parameter origin: where the site that has the links is, for whoever wonders who asks.
  /// - Throws: `OutsideProgram.Failure` where there is no `curl`.
  package init(
    origin: String?, seconds: Int = CurlProbe.seconds
  ) throws(OutsideProgram.Failure) {
    program = try OutsideProgram("curl")
    userAgent = "eropalvelut-check-links" + (origin.map { " (+\($0)/)" } ?? "")
    self.seconds = seconds
  }

  package func ask(
    _ address: WebAddress, _ method: LinkVerdict.Method
  ) throws(OutsideProgram.Failure) -> LinkAnswer {
    let arguments = [
      // First, so that no settings of whoever runs it change what is asked.
      "--disable", "--silent", "--globoff", "--proto", "=http,https", "--http1.1",
      "--suppress-connect-headers", "--max-time", "\(seconds)", "--user-agent", userAgent,
      method == .head ? "--head" : "--include", "--url", address.requested,
    ]
    do throws(OutsideProgram.Failure) {
      // It ends by itself in time; the rest is for what hangs nevertheless.
      let outcome = try program.run(arguments, seconds: Double(seconds) + 5) {
        CurlProbe.answer(in: $0) != nil || $0.count >= CurlProbe.headBytes
      }
      return CurlProbe.answer(in: outcome.output) ?? .failed(CurlProbe.failure(outcome.code))
    } catch {
      guard error == .tooSlow else { throw error }
      return .failed(.timeout)
    }
  }

  /// Bytes of heads; what is longer is no answer.
  static let headBytes = 64 * 1024

  /// The first head that is whole and no interim one.
  package static func answer(in output: [UInt8]) -> LinkAnswer? {
    let text = String(decoding: output.prefix(headBytes), as: UTF8.self)
    for head in text.partsEndedByEmptyLines {
      let lines = head.split(whereSeparator: \.isNewline)
      let words = lines.first?.split(separator: " ") ?? []
      guard words.count > 1, words[0].hasPrefix("HTTP/"), let code = Int(words[1]) else {
        return nil
      }
      if code < 200 { continue }
      let location = lines.first { $0.lowercased().hasPrefix("location:") }
        .map { String($0.dropFirst("location:".count)).trimmingSpaces }
      return .status(code, location: location)
    }
    return nil
  }

  /// By curl's exit codes (`man curl`).
  package static func failure(_ code: Int32?) -> LinkAnswer.Failure {
    switch code {
    case 5, 6: .noSuchHost
    case 7: .noConnection
    case 28: .timeout
    case 35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91: .badCertificate
    default: .noAnswer
    }
  }
}

extension WebAddress {
  /// As a request says it: beside the host no letter is other than ASCII (RFC 3986 §2.1).
  fileprivate var requested: String {
    let path = asked[authority.endIndex...]
    let hexed = path.utf8.map { byte in
      byte < 0x80 ? String(UnicodeScalar(byte)) : "%" + String(byte, radix: 16, uppercase: true)
    }
    return asked[..<authority.endIndex] + hexed.joined()
  }
}

extension String {
  /// The parts that an empty line ends; what follows the last one is not over yet.
  fileprivate var partsEndedByEmptyLines: [String] {
    var parts: [String] = []
    var part = ""
    // The last line has no end yet.
    for line in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).dropLast() {
      if line.isEmpty {
        parts.append(part)
        part = ""
      } else {
        part += line + "\n"
      }
    }
    return parts
  }
}
