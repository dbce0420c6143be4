import Addresses
import Catalogue
import HTTPServer
import HumanServices
import Pages
import Search

extension Site {
  /// Answers `GET /kunta?nimi=…`: goes to the municipality, or asks which one was meant.
  ///
  /// A field that asks for a place is the first that a frightened hand finds, so danger is read first.
  @Sendable func chooseMunicipality(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let typed = request.parameter(SitePath.municipalityName) ?? ""
    let dangers = resources.danger.concepts(in: typed)
    let index = try searchIndex(directory)
    let place = placeReader(index).read(typed)
    if case .municipality(let municipality) = place, dangers.isEmpty {
      return seeOther(context(for: request).address(.municipality(municipality.slug)))
    }
    let hits = place.leadsNowhere && !typed.isEmpty ? index.nationwide(Site.nationwideShown) : []
    let texts = try catalogue.cardTexts(hits.map(\.offer.id))
    return html(
      MunicipalityChoicePage(
        context: listing(context(for: request)), directory: directory,
        typed: String(typed.prefix(PlaceReader.typedLength)), place: place,
        nationwide: hits.compactMap { hit in
          texts[hit.offer.id].map { CardContent(offer: hit.offer, text: $0, fit: hit.fit) }
        }, dangers: dangers))
  }

  /// Answers `POST /kunta`: leads to the municipality that was typed, to the question which one was
  /// meant, or, when a danger was typed, to the search with its help.
  ///
  /// Of a known place the address has the data's name, not what was typed around it.
  @Sendable func sendToMunicipality(_ request: Request) throws -> Response {
    try refuseForeignPost(request)
    let directory = try catalogue.snapshot
    let context = context(for: request)
    let fields = try request.typedParameters()
    let typed = fields.first { $0.name == SitePath.municipalityName }
    let name = typed?.value.cleaned.trimmingSpaces ?? ""
    var query = SearchQuery()
    query.words = name
    let index = try searchIndex(directory)
    guard index.understood(query).1.safetyHelp.isEmpty else {
      return seeOther(address(of: query, for: context, index))
    }
    let place = placeReader(index).read(name)
    if case .municipality(let municipality) = place {
      let situation = fields.first { $0.name == SitePath.situationName }
      return seeOther(
        context.address(
          .municipality(municipality.slug, filter(situation?.value, in: directory))))
    }
    return seeOther(context.address(.municipalityChoice(typed: place.written ?? name)))
  }

  /// A municipality's page for a situation, as its field names it; what it does not know is no filter.
  private func filter(_ situation: String?, in directory: Snapshot) -> MunicipalityFilter {
    var filter = MunicipalityFilter()
    filter.terms[.phase] = situation.flatMap { name in
      Slug(rawValue: directory.names.slug(of: name, .term(.phase)))
    }.flatMap { directory.vocabulary.term(.phase, slug: $0)?.slug }
    return filter
  }

  private func placeReader(_ index: SearchIndex) -> PlaceReader {
    PlaceReader(
      names: index.places, book: resources.places, geography: index.snapshot.geography)
  }

  /// Cards of nation-wide help where the directory has nothing nearer: a screen or two on a phone.
  private static let nationwideShown = 6
}

extension TypedPlace {
  /// Whether it offers no municipality of the directory.
  fileprivate var leadsNowhere: Bool {
    switch self {
    case .elsewhere: true
    case .unknown(let near): near.isEmpty
    case .municipality, .choice, .region: false
    }
  }
}
