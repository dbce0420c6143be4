import HumanServices
import Search

/// Where a page is. Links are printed here and nowhere else; `SiteAddress` has the patterns.
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
  case situation(Slug)
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
  /// Listings for their provider to confirm. The token is in the query, which no log of ours has.
  case confirmation(token: String = "")
  case gaps(GapQuery = GapQuery())
  case scorecard(Slug, GapQuery = GapQuery())
  /// One sheet for a board: of a municipality or a region.
  case gapSheet(Slug, GapQuery = GapQuery())
  case gapMediation(MediationQuery = MediationQuery())
  case gapPlanning(PlanQuery = PlanQuery())
  case gapMethod
  case about, accessibility, privacy, safety
  case exit
  /// The admin side, whose addresses `EditorPath` prints.
  case editor(EditorPath)

  /// The address of the same view in another form, with a suffix on its path.
  package func download(
    _ form: FileForm, in language: Language, named names: PublicNames
  ) -> String {
    let address = address(in: language, named: names)
    guard let mark = address.firstIndex(of: "?") else { return "\(address).\(form.rawValue)" }
    return "\(address[..<mark]).\(form.rawValue)\(address[mark...])"
  }

  /// The address of the same view as a table for spreadsheets.
  package func spreadsheet(in language: Language, named names: PublicNames) -> String {
    let address = download(.csv, in: language, named: names)
    return address + (address.contains("?") ? "&" : "?")
      + "\(FileForm.parameter)=\(FileForm.spreadsheet)"
  }

  /// The address without host, such as `/sv/kunta/utsjoki?tilanne=akuutti-ero`.
  ///
  /// - Parameters:
  ///   - names: what records are called in addresses.
  ///   - seal: makes what stands in the address for search words; `nil` leaves them readable.
  package func address(
    in language: Language, named names: PublicNames, sealing seal: WordSeal? = nil
  ) -> String {
    var address = language == .finnish ? "" : "/\(language.rawValue)"
    let path = path(names)
    if path != "/" || address.isEmpty { address += path }
    var mark = "?"
    for pair in pairs(names, seal) {
      address += mark + pair.name + "=" + SitePath.encoded(pair.value)
      mark = "&"
    }
    return address
  }

  /// Its row in the table of addresses; `nil` for the admin side, which has a table of its own.
  package var kind: SiteAddress? {
    switch self {
    case .front: .front
    case .municipalityChoice: .municipalityChoice
    case .municipality: .municipality
    case .service: .service
    case .topic: .topic
    case .organization: .organization
    case .search: .search
    case .searchSuggestions: .searchSuggestions
    case .openSearch: .openSearch
    case .pathway: .pathway
    case .situation: .situation
    case .calendar: .calendar
    case .news: .news
    case .list: .list
    case .directory: .directory
    case .materials: .materials
    case .professionals: .professionals
    case .report: .report
    case .reportThanks: .reportThanks
    case .confirmation: .confirmation
    case .gaps: .gaps
    case .scorecard: .scorecard
    case .gapSheet: .gapSheet
    case .gapMediation: .gapMediation
    case .gapPlanning: .gapPlanning
    case .gapMethod: .gapMethod
    case .about: .about
    case .accessibility: .accessibility
    case .privacy: .privacy
    case .safety: .safety
    case .exit: .exit
    case .editor: nil
    }
  }

  private func path(_ names: PublicNames) -> String {
    if case .editor(let path) = self { return path.path }
    return SiteAddress.path(kind?.pattern ?? "/", record(names).map { [$0] } ?? [])
  }

  /// What the record of the address is called there.
  private func record(_ names: PublicNames) -> String? {
    switch self {
    case .municipality(let slug, _), .scorecard(let slug, _), .gapSheet(let slug, _):
      slug.rawValue
    case .service(let slug): names.name(of: slug.rawValue, .service)
    case .topic(let slug): names.name(of: slug.rawValue, .term(.serviceType))
    case .situation(let slug): names.name(of: slug.rawValue, .term(.phase))
    case .organization(let slug): names.name(of: slug.rawValue, .organization)
    default: nil
    }
  }

  func pairs(_ names: PublicNames, _ seal: WordSeal?) -> [AddressPair] {
    switch self {
    case .municipality(_, let filter): MunicipalityFilter.binding.pairs(of: filter, names)
    case .municipalityChoice(let typed):
      typed.isEmpty ? [] : [AddressPair(SitePath.municipalityName, typed)]
    case .search(let query): query.pairs(names, sealing: seal)
    case .pathway(let municipality):
      PathwayQuery.binding.pairs(of: PathwayQuery(municipality: municipality), names)
    case .report(let subject): ReportSubject.binding.pairs(of: subject, names)
    case .confirmation(let token):
      token.isEmpty ? [] : [AddressPair(SitePath.confirmationToken, token)]
    case .calendar(let query): CalendarQuery.binding.pairs(of: query, names)
    case .news(let query): ReachQuery.binding.pairs(of: query, names)
    case .list(let list, let before): list.pairs(before: before)
    case .gaps(let query), .scorecard(_, let query), .gapSheet(_, let query):
      GapQuery.binding.pairs(of: query, names)
    case .gapMediation(let query): MediationQuery.binding.pairs(of: query, names)
    case .gapPlanning(let query): PlanQuery.binding.pairs(of: query, names)
    case .editor(let path): path.pairs(names)
    default: []
    }
  }

  /// Situations that are no phase of separation: being young.
  package static let ownSituations = [young].compactMap(\.self)
  package static let young = Slug(rawValue: "lapsi-tai-nuori")

  /// The parameter of a provider's link.
  package static let confirmationToken = "avain"

  /// The parameter in which a municipality's name is typed.
  package static let municipalityName = "nimi"

  /// The field beside it that says in which situation somebody asks.
  package static let situationName = "tilanne"

  /// Whether a link to the page keeps a list that is being made.
  package var carriesList: Bool {
    switch self {
    case .list, .exit: false
    default: true
    }
  }

  /// An address with a list added to it.
  package static func address(_ address: String, carrying list: ServiceList) -> String {
    let mark = address.contains("?") ? "&" : "?"
    return "\(address)\(mark)\(ServiceList.carriedParameter)=\(list.text)"
  }

  /// Percent-encodes all but the unreserved characters (RFC 3986 §2.3).
  package static func encoded(_ text: String) -> String {
    func isUnreserved(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
      default: false
      }
    }
    if text.utf8.allSatisfy(isUnreserved) { return text }
    let digits = Array("0123456789ABCDEF")
    var result = ""
    for byte in text.utf8 {
      if isUnreserved(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return result
  }
}
