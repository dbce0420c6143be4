/// What numbers and addresses are found by: a number by its digits however they are grouped, an
/// address by the names in its host.
enum ContactWords {
  /// Digits of the shortest number that is looked for.
  static let fewestDigits = 3
  /// Letters of the shortest name in a host.
  private static let fewestLetters = 3

  /// A number in national digits: "+358 40 733 3949" and "040 733 3949" are one.
  static func number(_ text: some StringProtocol) -> String? {
    guard text.allSatisfy({ $0.isASCII && ($0.isNumber || " +-()".contains($0)) }) else {
      return nil
    }
    let digits = String(text.filter { $0.isNumber })
    guard digits.count >= fewestDigits else { return nil }
    let isForeign = digits.hasPrefix("358") && digits.count > 8
    return isForeign ? "0" + digits.dropFirst(3) : digits
  }

  /// "tampere" and "mll" of `https://tampere.mll.fi/ota-yhteytta` and `info@tampere.mll.fi`.
  static func hostNames(_ address: some StringProtocol) -> [String] {
    let pieces = address.lowercased().split(separator: "/").filter { !$0.hasSuffix(":") }
    guard let host = pieces.first?.split(separator: "@").last else { return [] }
    return host.split(separator: ".").dropLast().map(String.init)
      .filter { $0 != "www" && $0.count >= fewestLetters }
  }

  /// Everything that the lines of a document's contacts are found by.
  static func all(_ contacts: String) -> [String] {
    contacts.split(separator: "\n").flatMap { line in
      number(line).map { [$0] } ?? hostNames(line)
    }
  }
}
