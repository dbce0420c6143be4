import HumanServices
import Search

/// Where a page is. Links are printed here and nowhere else; `Site/Routes.swift` has the patterns.
///
/// Finnish nouns in every language, the language as prefix; Finnish has none.
package enum SitePath: Hashable, Sendable {
  case front
  /// The answer to a municipality's name as typed.
  case municipalityChoice(typed: String = "")
  case municipality(Slug, MunicipalityFilter = MunicipalityFilter())
  case service(Slug)
  case topic(Slug)
  case organization(Slug)
  case search(SearchQuery = SearchQuery())
  /// What the words typed so far may become, as a piece of a page.
  case searchSuggestions
  /// How a browser adds the search to its own field.
  case openSearch
  case pathway(municipality: Slug? = nil)
  case calendar(CalendarQuery = CalendarQuery())
  case news(ReachQuery = ReachQuery())
  /// A list, and the list it was made of where something has just been taken off.
  case list(ServiceList, before: ServiceList? = nil)
  /// Everything that is published, which is only in files: `.csv` and `.json`.
  case directory
  case materials
  case professionals
  case report(ReportSubject = ReportSubject())
  case reportThanks
  case gaps(GapQuery = GapQuery())
  case scorecard(Slug, GapQuery = GapQuery())
  case gapMediation
  case gapPlanning(PlanQuery = PlanQuery())
  case gapMethod
  case about, accessibility, privacy, safety
  case exit
  /// The admin side, whose addresses `EditorPath` prints.
  case editor(EditorPath)

  /// The address of the same view in another form, with a suffix on its path: `csv`, `json` ….
  package func download(_ form: String, in language: Language) -> String {
    let address = address(in: language)
    guard let mark = address.firstIndex(of: "?") else { return "\(address).\(form)" }
    return "\(address[..<mark]).\(form)\(address[mark...])"
  }

  /// The address without host, such as `/sv/kunta/utsjoki?tilanne=akuutti-ero`.
  ///
  /// - Parameter seal: makes what stands in the address for search words; `nil` leaves them readable.
  package func address(in language: Language, sealing seal: WordSeal? = nil) -> String {
    let prefix = language == .finnish ? "" : "/\(language.rawValue)"
    let path = path
    return (path == "/" && !prefix.isEmpty ? prefix : prefix + path) + query(seal)
  }

  private var path: String {
    switch self {
    case .front: "/"
    case .municipalityChoice: "/kunta"
    case .municipality(let slug, _): "/kunta/\(slug.rawValue)"
    case .service(let slug): "/palvelu/\(slug.rawValue)"
    case .topic(let slug): "/aihe/\(slug.rawValue)"
    case .organization(let slug): "/jarjestaja/\(slug.rawValue)"
    case .search: "/haku"
    case .searchSuggestions: "/haku/ehdotukset"
    case .openSearch: "/opensearch.xml"
    case .pathway: "/palvelupolku"
    case .calendar: "/kalenteri"
    case .news: "/uutta"
    case .list: "/lista"
    case .directory: "/hakemisto"
    case .materials: "/materiaalit"
    case .professionals: "/ammattilaisille"
    case .report: "/ilmoita"
    case .reportThanks: "/ilmoita/kiitos"
    case .gaps: "/katvealueet"
    case .scorecard(let slug, _): "/katvealueet/\(slug.rawValue)"
    case .gapMediation: "/katvealueet/sovittelu"
    case .gapPlanning: "/katvealueet/suunnittelu"
    case .gapMethod: "/katvealueet/menetelma"
    case .about: "/tietoa"
    case .accessibility: "/saavutettavuus"
    case .privacy: "/tietosuoja"
    case .safety: "/turvallisesti"
    case .exit: "/poistu"
    case .editor(let path): path.path
    }
  }

  private func query(_ seal: WordSeal?) -> String {
    let pairs: [(String, String?)] =
      switch self {
      case .municipality(_, let filter): filter.parameters
      case .municipalityChoice(let typed):
        [(SitePath.municipalityName, typed.isEmpty ? nil : typed)]
      case .search(let query): query.parameters(sealing: seal)
      case .pathway(let municipality): [("kunta", municipality?.rawValue)]
      case .report(let subject): subject.parameters
      case .calendar(let query): query.parameters
      case .news(let query): query.parameters
      case .list(let list, let before):
        [
          (ServiceList.parameter, list.isEmpty ? nil : list.text),
          (ServiceList.beforeParameter, before?.text),
        ]
      case .gaps(let query), .scorecard(_, let query): query.parameters
      case .gapPlanning(let query): query.parameters
      case .editor(let path): path.parameters
      default: []
      }
    let written = pairs.compactMap { name, value in
      value.map { "\(name)=\(SitePath.encoded($0))" }
    }
    return written.isEmpty ? "" : "?" + written.joined(separator: "&")
  }

  /// The parameter in which a municipality's name is typed.
  package static let municipalityName = "nimi"

  /// Whether a link to the page keeps a list that is being made.
  var carriesList: Bool {
    switch self {
    case .list, .exit: false
    default: true
    }
  }

  /// An address with a list added to it.
  static func address(_ address: String, carrying list: ServiceList) -> String {
    let mark = address.contains("?") ? "&" : "?"
    return "\(address)\(mark)\(ServiceList.carriedParameter)=\(list.text)"
  }

  /// Percent-encodes all but the unreserved characters (RFC 3986 §2.3).
  package static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return result
  }
}

/// What narrows a municipality's page; each part is in the address.
package struct MunicipalityFilter: Hashable, Sendable {
  /// Slugs of terms.
  package var phase: Slug?
  package var audience: Slug?
  package var mode: Slug?
  /// ISO 639 code.
  package var language: String?
  /// The code of one need group, shown whole.
  package var group: String?
  /// The day the page is about; `nil` is today.
  package var day: CivilDate?

  package init() {}

  package static let names = (
    phase: "tilanne", audience: "kenelle", mode: "tapa", language: "kieli", group: "ryhma",
    day: "paiva"
  )

  package var isEmpty: Bool { self == MunicipalityFilter() }

  var parameters: [(String, String?)] {
    let names = MunicipalityFilter.names
    return [
      (names.phase, phase?.rawValue), (names.audience, audience?.rawValue),
      (names.mode, mode?.rawValue), (names.language, language), (names.group, group),
      (names.day, day?.description),
    ]
  }
}

/// What a report is about; each part is in the address that leads to the form.
package struct ReportSubject: Hashable, Sendable {
  package var service: Slug?
  package var municipality: Slug?
  package var need: Slug?

  package init(service: Slug? = nil, municipality: Slug? = nil, need: Slug? = nil) {
    self.service = service
    self.municipality = municipality
    self.need = need
  }

  package static let names = (service: "palvelu", municipality: "kunta", need: "aihe")

  var parameters: [(String, String?)] {
    let names = ReportSubject.names
    return [
      (names.service, service?.rawValue), (names.municipality, municipality?.rawValue),
      (names.need, need?.rawValue),
    ]
  }
}
