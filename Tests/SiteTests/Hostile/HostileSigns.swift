import Foundation
import FoundationXML
import HTTPTypes
import TestSupport

/// What shows that a text came out of its format and became part of it.
///
/// The texts bring an element `xss9`, attributes that begin with "on", a field `X-Evil`, an event of
/// their own, and characters that turn the direction of what follows.
struct HostileSigns {
  private(set) var found: [String] = []
  /// The content type without parameters.
  let type: String

  init(_ page: TestPage) {
    type = String(page.fields[.contentType]?.prefix { $0 != ";" } ?? "")
    look(atFields: page.fields)
    switch type {
    case "text/html": look(atHTML: page)
    case "application/json", "application/geo+json": look(atJSON: page.body)
    case "text/csv": look(atCSV: page.text)
    case "text/calendar", "text/vcard": look(atLines: page)
    case "application/atom+xml", "image/svg+xml", "application/xml",
      "application/opensearchdescription+xml":
      look(atXML: page.body)
    case "", "text/plain", "image/png", "image/webp", "image/jpeg": break
    default: found.append("nobody knows how to look at \(type)")
    }
  }

  private mutating func look(atFields fields: HTTPFields) {
    for field in fields {
      if field.name.canonicalName == "x-evil" { found.append("a field of its own") }
      if field.value.contains(where: \.isNewline) { found.append("a line end in \(field.name)") }
    }
    if fields[.xContentTypeOptions] != "nosniff" { found.append("the type may be guessed") }
    if fields[.contentSecurityPolicy]?.contains("default-src 'none'") != true {
      found.append("no content security policy")
    }
    let name = fields[.contentDisposition]?.split(separator: "filename=").last ?? ""
    if name.contains(where: { "<>'\\/;".contains($0) }) { found.append("a strange file name") }
  }

  private mutating func look(atHTML page: TestPage) {
    found += page.htmlProblems
    if page.text.unicodeScalars.contains(where: HostileSigns.turns) {
      found.append("what follows is turned round")
    }
    page.html.forEach { element in
      if element.name == "xss9" { found.append("an element") }
      if element.name == "script", element["src"]?.hasPrefix("/assets/") != true {
        found.append("a script")
      }
      for (name, value) in element.attributes {
        if name.hasPrefix("on") || name.contains("hyok") { found.append("the attribute \(name)") }
        guard ["href", "src", "action", "formaction", "content"].contains(name) else { continue }
        let start = value.lowercased().filter { !$0.isWhitespace }
        if start.hasPrefix("javascript:") || start.hasPrefix("data:") {
          found.append("a script as an address")
        }
      }
    }
  }

  private static func turns(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  private mutating func look(atJSON body: [UInt8]) {
    do {
      _ = try JSONSerialization.jsonObject(with: Data(body), options: .fragmentsAllowed)
    } catch { found.append("no JSON: \(error)") }
  }

  /// Every row has as many cells as the first.
  private mutating func look(atCSV text: String) {
    let separator: Character = text.hasPrefix("\u{FEFF}") ? ";" : ","
    var rows: [[String]] = [[""]]
    var isQuoted = false
    var last: Character?
    for character in text.replacing("\r\n", with: "\n") {
      defer { last = character }
      switch character {
      case "\"":
        // The second of two inside a cell is the cell's own.
        if !isQuoted, last == "\"" { rows[rows.count - 1][rows[rows.count - 1].count - 1] += "\"" }
        isQuoted.toggle()
      case separator where !isQuoted: rows[rows.count - 1].append("")
      case "\n" where !isQuoted: rows.append([""])
      default: rows[rows.count - 1][rows[rows.count - 1].count - 1].append(character)
      }
    }
    rows.removeAll { $0 == [""] || $0[0].hasPrefix("#") }
    if isQuoted || Set(rows.map(\.count)).count > 1 { found.append("a cell of its own") }
    guard separator == ";" else { return }
    for cell in rows.joined() where cell.first.map("=+-@\t\r".contains) == true {
      if cell.wholeMatch(of: /="[-+0-9 ().\/,:;eE]{1,255}"/) != nil { continue }
      if Double(cell.replacing(",", with: ".")) == nil { found.append("a formula: \(cell)") }
    }
  }

  private static let lineNames: Set<String> = [
    "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "X-WR-CALNAME", "X-WR-CALDESC",
    "X-WR-TIMEZONE", "NAME", "DESCRIPTION", "SOURCE", "URL", "REFRESH-INTERVAL",
    "X-PUBLISHED-TTL", "TZID", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME", "DTSTART", "DTEND",
    "DTSTAMP", "RRULE", "EXDATE", "RECURRENCE-ID", "SUMMARY", "LOCATION", "STATUS", "SEQUENCE",
    "UID", "LAST-MODIFIED", "CATEGORIES", "CREATED", "TRANSP", "CLASS", "CONTACT", "GEO",
    "FN", "ORG", "N", "KIND", "TEL", "ADR", "NOTE", "REV", "LANG", "EMAIL", "DURATION",
    "X-ALT-DESC",
    "ATTENDEE", "ORGANIZER", "TITLE", "COMMENT",
  ]

  private mutating func look(atLines page: TestPage) {
    let lines = page.text.components(separatedBy: "\r\n")
    if lines.contains(where: { $0.contains(where: \.isNewline) }) { found.append("a line end") }
    if lines.contains(where: { $0.utf8.count > 75 }) { found.append("a long line") }
    let names = lines.filter { !$0.isEmpty && !$0.hasPrefix(" ") }
      .map { String($0.prefix { $0 != ":" && $0 != ";" }) }
    for name in names where !HostileSigns.lineNames.contains(name) {
      found.append("a line \(name)")
    }
    let begun = lines.count { $0 == "BEGIN:VEVENT" || $0 == "BEGIN:VCARD" }
    if lines.count(where: { $0.hasPrefix("UID:") }) != begun { found.append("an event of its own") }
  }

  private mutating func look(atXML body: [UInt8]) {
    let names = ElementNames()
    let parser = XMLParser(data: Data(body))
    parser.delegate = names
    if !parser.parse() { found.append("no XML: \(String(describing: parser.parserError))") }
    if names.seen.contains("xss9") || names.seen.contains("script") { found.append("an element") }
  }
}

private final class ElementNames: NSObject, XMLParserDelegate {
  private(set) var seen: Set<String> = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    seen.insert(name)
    if attributes.keys.contains(where: { $0.hasPrefix("on") }) { seen.insert("xss9") }
  }
}
