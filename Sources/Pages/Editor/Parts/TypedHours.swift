import HumanServices

/// Opening hours as an editor types them: "ma–pe klo 9–15; la 10–14 [pyhinä kysy]".
enum TypedHours {
  /// What an editor may write for what `OpeningTimes` reads.
  private static let days = [
    "maanantai": "ma", "maanantaisin": "ma", "tiistai": "ti", "tiistaisin": "ti",
    "keskiviikko": "ke", "keskiviikkoisin": "ke", "torstai": "to", "torstaisin": "to",
    "perjantai": "pe", "perjantaisin": "pe", "lauantai": "la", "lauantaisin": "la",
    "sunnuntai": "su", "sunnuntaisin": "su", "arkisin": "ma-pe", "päivittäin": "ma-su",
    "viikonloppuisin": "la-su",
  ]

  private static let options: [(finnish: String, plain: String)] = [
    ("pyhinä suljettu", "holidays closed"), ("pyhinä auki", "holidays usual"),
    ("pyhinä kysy", "holidays ask"), ("ajanvarauksella", "by appointment"),
  ]

  private static let dates: [(finnish: String, plain: String)] = [
    ("alkaen ", "from "), ("asti ", "to "),
  ]

  /// - Throws: what `OpeningTimes(reading:)` throws.
  static func read(_ typed: String) throws -> OpeningTimes {
    let text = typed.cleaned.trimmed
    guard !text.isEmpty else { return .unknown }
    guard !text.hasMoreCharacters(than: OpeningTimes.longestText) else {
      return try OpeningTimes(reading: text)
    }
    let rows = text.split { $0 == ";" || $0.isNewline }.map { plain(String($0)) }
    return try OpeningTimes(reading: rows.joined(separator: "; "))
  }

  /// As the form shows it; reading it gives the same hours.
  static func shown(_ times: OpeningTimes) -> String {
    times.written.split(separator: ";").map { row in
      guard let bracket = row.firstIndex(of: "[") else { return String(row) }
      var inside = String(row[bracket...])
      for (finnish, plain) in options + dates { inside = inside.replacing(plain, with: finnish) }
      return row[..<bracket] + inside
    }.joined(separator: ";")
  }

  private static func plain(_ row: String) -> String {
    guard let bracket = row.firstIndex(of: "[") else { return hours(row) }
    let inside = row[bracket...].dropFirst().prefix { $0 != "]" }
    let parts = inside.split(separator: ",").map { option(String($0).trimmed.lowercased()) }
    return hours(String(row[..<bracket])) + " [" + parts.joined(separator: ", ") + "]"
  }

  private static func option(_ text: String) -> String {
    if let known = options.first(where: { $0.finnish == text }) { return known.plain }
    for (finnish, plain) in dates where text.hasPrefix(finnish) {
      let day = text.dropFirst(finnish.count)
      return plain + (TypedDate.day(String(day)).map { "\($0)" } ?? String(day))
    }
    return text
  }

  private static func hours(_ row: String) -> String {
    let row = row.lowercased().replacing("–", with: "-").replacing(" - ", with: "-")
      .replacing("joka päivä", with: "päivittäin")
    if ["vuorokauden ympäri", "ympäri vuorokauden"].contains(row.trimmed) { return "24/7" }
    let words = row.split { $0 == " " || $0 == "," }.filter { $0 != "klo" && $0 != "ja" }
    let isTime: (Substring) -> Bool = { $0.first?.isNumber == true && $0 != "24/7" }
    let named = words.filter { !isTime($0) }.map(weekdays)
    let times = words.filter(isTime).map(span)
    return [named.joined(separator: ","), times.joined(separator: ",")]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func weekdays(_ word: Substring) -> String {
    word.split(separator: "-").map { days[String($0)] ?? String($0) }.joined(separator: "-")
  }

  /// "9-16.30" as "09:00-16:30".
  private static func span(_ word: Substring) -> String {
    word.split(separator: "-", omittingEmptySubsequences: false).map { end in
      let parts = end.split { $0 == "." || $0 == ":" }
      guard let hour = parts.first, parts.count <= 2 else { return String(end) }
      let minute = parts.count == 2 ? parts[1] : "00"
      return (hour.count == 1 ? "0" : "") + hour + ":" + minute
    }.joined(separator: "-")
  }
}
