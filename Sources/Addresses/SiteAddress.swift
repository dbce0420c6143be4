/// Every address of the public side: its pattern, and what holds of it whatever it names.
///
/// A pattern's `:slug` is what one record is called there; see `PublicNames`. Routes, links, the
/// sitemap, `robots.txt` and what may be kept follow from this table.
package enum SiteAddress: String, CaseIterable, Sendable {
  case front = "/"
  case municipalityChoice = "/kunta"
  case municipality = "/kunta/:slug"
  case service = "/palvelu/:slug"
  case topic = "/aihe/:slug"
  case organization = "/jarjestaja/:slug"
  case search = "/haku"
  case searchSuggestions = "/haku/ehdotukset"
  case openSearch = "/opensearch.xml"
  case pathway = "/palvelupolku"
  /// A phase of separation, or one of `SitePath.ownSituations`.
  case situation = "/tilanne/:slug"
  case calendar = "/kalenteri"
  case news = "/uutta"
  case list = "/lista"
  /// Everything that is published, which is only in files.
  case directory = "/hakemisto"
  case materials = "/materiaalit"
  case professionals = "/ammattilaisille"
  case report = "/ilmoita"
  case reportThanks = "/ilmoita/kiitos"
  /// Where a provider says by a link of its own whether its listings are right.
  case confirmation = "/vahvista"
  case gaps = "/katvealueet"
  case scorecard = "/katvealueet/:slug"
  case gapSheet = "/katvealueet/:slug/tiivistelma"
  case gapMediation = "/katvealueet/sovittelu"
  case gapPlanning = "/katvealueet/suunnittelu"
  case gapMethod = "/katvealueet/menetelma"
  case about = "/tietoa"
  case accessibility = "/saavutettavuus"
  case privacy = "/tietosuoja"
  case safety = "/turvallisesti"
  case exit = "/poistu"

  /// The path without language; each `:slug` is a part of it.
  package var pattern: String { rawValue }

  /// The pattern of the same view as a file.
  package func pattern(as form: FileForm) -> String { "\(rawValue).\(form.rawValue)" }

  /// The files in which the same can be had.
  package var forms: [FileForm] {
    switch self {
    case .service: [.ics, .vcf]
    case .organization: [.vcf]
    case .search, .directory: [.csv, .json]
    case .calendar: [.ics]
    case .news: [.atom]
    case .list: [.csv, .ics, .vcf]
    case .gaps, .scorecard, .gapMediation, .gapPlanning: [.csv, .json, .geojson, .svg]
    default: []
    }
  }

  /// What holds of every view at the address.
  package enum Quietness: Sendable {
    /// It says nothing of who reads it, unless what it names does.
    case open
    /// It may be kept, but is nothing that search engines should lead to.
    case unlisted
    /// It says something of who reads it: kept nowhere, listed nowhere.
    case personal
  }

  package var quietness: Quietness {
    switch self {
    case .safety, .report, .reportThanks, .confirmation, .list, .exit, .searchSuggestions:
      .personal
    case .municipalityChoice, .news, .openSearch, .directory, .gapSheet: .unlisted
    default: .open
    }
  }

  /// Whether robots are asked not to go there at all: a way out, and forms.
  package var isClosedToRobots: Bool {
    self == .exit || self == .report || self == .confirmation
  }

  /// Addresses that only machines ask for, the same in every language.
  package enum Machine: String, CaseIterable, Sendable {
    case robots = "/robots.txt"
    case sitemap = "/sitemap.xml"
    case health = "/healthz"
    /// What browsers ask for beside a page, and phones for a page on their home screen.
    case icon = "/favicon.ico"
    case touchIcon = "/apple-touch-icon.png"
    /// On a listener of its own.
    case metrics = "/metrics"
  }

  /// A path of a pattern.
  ///
  /// - Parameter captures: what stands for its captures, in their order.
  package static func path(_ pattern: String, _ captures: [String]) -> String {
    var (path, rest) = ("", pattern.utf8[...])
    for capture in captures {
      guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else { break }
      path += String(Substring(rest[..<colon])) + capture
      rest = rest[colon...].drop { $0 != UInt8(ascii: "/") }
    }
    return path + String(Substring(rest))
  }
}

/// A form in which an address can be had beside its page, said by a suffix.
package enum FileForm: String, CaseIterable, Sendable {
  case csv, json, geojson, svg, ics, vcf, atom

  /// How a table for spreadsheets is asked for.
  package static let parameter = "muoto"
  package static let spreadsheet = "excel"
}
