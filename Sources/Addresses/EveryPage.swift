import HumanServices

extension SitePath {
  /// Every page that a directory has, each once and without a question; what may be listed of them
  /// `Discretion` says.
  package static func everyPage(of directory: Snapshot) -> [SitePath] {
    let municipalities = directory.geography.municipalities.map(\.slug)
    let organizations = Set(directory.offers.flatMap(\.providers)).sorted()
    return SiteAddress.allCases.flatMap { address -> [SitePath] in
      switch address {
      case .municipality: municipalities.map { .municipality($0) }
      case .scorecard: municipalities.map { .scorecard($0) }
      case .service: directory.offers.map { .service($0.slug) }
      case .topic: directory.vocabulary.serviceTypes.map { .topic($0.slug) }
      case .organization: organizations.map { .organization($0) }
      case .front: [.front]
      case .municipalityChoice: [.municipalityChoice()]
      case .search: [.search()]
      case .pathway: [.pathway()]
      case .situation: directory.situations.map { .situation($0) }
      case .calendar: [.calendar()]
      case .news: [.news()]
      case .list: [.list(ServiceList())]
      case .materials: [.materials]
      case .professionals: [.professionals]
      case .report: [.report()]
      case .reportThanks: [.reportThanks]
      case .gaps: [.gaps()]
      case .gapSheet:
        (directory.geography.regions.map(\.slug) + municipalities).map { .gapSheet($0) }
      case .gapMediation: [.gapMediation()]
      case .gapPlanning: [.gapPlanning()]
      case .gapMethod: [.gapMethod]
      case .about: [.about]
      case .accessibility: [.accessibility]
      case .privacy: [.privacy]
      case .safety: [.safety]
      // No pages: files, pieces of a page, what only a provider's link opens, and the way out.
      case .directory, .openSearch, .searchSuggestions, .confirmation, .exit: []
      }
    }
  }
}

extension Snapshot {
  /// What the situations are called in addresses: the phases, then what is no phase.
  package var situations: [Slug] {
    vocabulary.terms(.phase).map(\.slug) + SitePath.ownSituations
  }
}
