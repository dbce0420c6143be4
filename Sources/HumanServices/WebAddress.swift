/// A web address that a page may offer as a link: `http` or `https`, a host and nothing of who logs
/// in where.
package struct WebAddress: Hashable, Sendable {
  /// Why what was typed is no address. A form says it in words, a seed file in English.
  package enum Refusal: Error, Hashable, Sendable {
    /// Begins with another scheme than http and https, such as `ftp` or `javascript`.
    case otherScheme(String)
    /// Is an e-mail address.
    case email
    /// Has a space in it: often two addresses, or words beside one.
    case space
    /// Has no host with a full stop in it, such as `utsjoki.fi`.
    case noHost
    /// Has a name or password before its host (`https://name@host`): most often a trick.
    case credentials
    /// Has a sign in its host that no host has.
    case sign(String)
  }

  /// With its scheme and host in small letters.
  package let text: String

  /// Reads what a person typed: `www.utsjoki.fi` is meant as `https://www.utsjoki.fi`, and a scheme
  /// may be in capitals.
  package init(typed: String) throws(Refusal) {
    let typed = typed.cleaned.trimmingSpaces
    if typed.unicodeScalars.contains(where: \.properties.isWhitespace) { throw .space }
    let (scheme, rest) = try WebAddress.parted(typed)
    let hostEnd = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    let authority = rest[..<hostEnd]
    if authority.contains("@") {
      throw scheme == nil && hostEnd == rest.endIndex ? .email : .credentials
    }
    let host = try WebAddress.host(authority)
    text = "\(scheme ?? "https")://\(host)\(WebAddress.encoded(rest[hostEnd...]))"
  }

  /// The same as a result, for where a refusal is told beside others.
  package static func reading(_ typed: String) -> Result<WebAddress, Refusal> {
    do throws(Refusal) {
      return .success(try WebAddress(typed: typed))
    } catch {
      return .failure(error)
    }
  }

  /// The scheme, if one is said, and what follows it.
  private static func parted(
    _ typed: String
  ) throws(Refusal) -> (scheme: String?, rest: Substring) {
    if typed.hasPrefix("//") { return (nil, typed.dropFirst(2)) }
    guard let colon = typed.firstIndex(of: ":") else { return (nil, typed[...]) }
    let scheme = typed[..<colon].lowercased()
    // "utsjoki.fi:8080" has a port and no scheme; no scheme in use has a full stop.
    guard let first = scheme.unicodeScalars.first, ("a"..."z").contains(first),
      scheme.utf8.allSatisfy(isOfScheme)
    else { return (nil, typed[...]) }
    guard scheme == "https" || scheme == "http" else { throw .otherScheme(scheme) }
    let rest = typed[typed.index(after: colon)...]
    guard rest.hasPrefix("//") else { throw .noHost }
    return (scheme, rest.dropFirst(2))
  }

  private static func isOfScheme(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D
  }

  /// Letters of any script, digits and hyphens in parts with full stops between them, and a port.
  private static func host(_ authority: Substring) throws(Refusal) -> String {
    let parts = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let host = (parts.first ?? "").lowercased()
    for scalar in host.unicodeScalars where !isOfHost(scalar) { throw .sign(String(scalar)) }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }) else { throw .noHost }
    guard parts.count > 1 else { return host }
    guard !parts[1].isEmpty, parts[1].utf8.count <= 5,
      parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { throw .noHost }
    return "\(host):\(parts[1])"
  }

  private static func isOfHost(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "-" || scalar.properties.isAlphabetic
      || scalar.properties.numericType == .decimal
      || scalar.properties.generalCategory == .nonspacingMark
  }

  /// What RFC 3986 has in no address, percent-encoded as a browser does it.
  private static func encoded(_ path: Substring) -> String {
    var text = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "<", ">", "\"", "\\", "^", "`", "{", "|", "}":
        text += "%" + String(scalar.value, radix: 16, uppercase: true)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension WebAddress.Refusal: CustomStringConvertible {
  /// In English, for whoever writes a seed file.
  package var description: String {
    switch self {
    case .otherScheme(let scheme): "begins with \(scheme):; write https:// or http://"
    case .email: "is an e-mail address; write a web address"
    case .space: "has a space in it"
    case .noHost: "has no host such as www.esimerkki.fi"
    case .credentials: "has a name before its host; write it without"
    case .sign(let sign): "has '\(sign)' in its host, which no host has"
    }
  }
}

extension String {
  /// Without white space at its ends.
  package var trimmingSpaces: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
