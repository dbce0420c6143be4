import Addresses
import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Interchange
import Pages

/// The directory for programs. Lists are ordered by identifier, and `next` carries the last one, so
/// that a walk misses nothing while records change.
extension Site {
  var apiRoutes: [Route] {
    [
      Route.get(api: .index, showAPIIndex), .get(api: .openAPI, showOpenAPI),
      .get(api: .root, showAPIRoot),
      .get(api: .services, listAPIServices), .get(api: .service, showAPIService),
      .get(api: .organizations, listAPIOrganizations),
      .get(api: .organization, showAPIOrganization),
      .get(api: .placesOfServices, listAPIPlaces), .get(api: .placeOfService, showAPIPlace),
      .get(api: .taxonomies, listAPITaxonomies), .get(api: .taxonomy, showAPITaxonomy),
      .get(api: .terms, listAPITerms), .get(api: .term, showAPITerm),
    ].map { $0.on(exportQueue) }
  }

  /// Answers `GET /api`: what there is, under which licence, and whom to tell.
  @Sendable func showAPIIndex(_ request: Request) throws -> Response {
    api(
      .object([
        ("version", .text(HSDSDirectory.version)), ("profile", .text(HSDSDirectory.profile)),
        ("licence", .text(ListingExport.licence)),
        ("licence_url", .text("https://creativecommons.org/licenses/by/4.0/")),
        (
          "apis",
          .list([
            .object([
              ("name", .text("Open Referral HSDS \(HSDSDirectory.version)")),
              ("url", .text(settings.publicURL + APIAddress.root.pattern)),
            ])
          ])
        ),
        (
          "contact",
          .text(
            settings.publicURL + SitePath.report().address(in: .english, named: PublicNames()))
        ),
      ]))
  }

  /// Answers `GET /api/hsds/v3`, as the standard asks of a root.
  @Sendable func showAPIRoot(_ request: Request) throws -> Response {
    api(
      .object([
        ("version", .text(HSDSDirectory.version)), ("profile", .text(HSDSDirectory.profile)),
        ("openapi_url", .text(settings.publicURL + APIAddress.openAPI.pattern)),
      ]))
  }

  @Sendable func listAPIServices(_ request: Request) throws -> Response {
    let asked = try asked(request)
    let moments = try catalogue.modificationMoments()
    let offers = asked.directory.offers.filter { offer in
      isAsked(offer, asked.query, asked.directory, moments[offer.id])
    }
    let page = APIPage(offers, by: \.uuid, asked.query)
    let services = try catalogue.services(page.records.map(\.id))
    return api(
      page, of: .services, asked.query,
      services.map { asked.writer.service($0, lastModified: moments[$0.id]) },
      isOpen: services.allSatisfy(asked.writer.isOpen))
  }

  private func isAsked(
    _ offer: Offer, _ query: APIQuery, _ directory: Snapshot, _ modified: String?
  ) -> Bool {
    if let after = query.modifiedAfter {
      guard let modified, let moment = try? Date(modified, strategy: .iso8601), moment > after
      else { return false }
    }
    if let municipality = query.municipality, !offer.area.includes(municipality) { return false }
    if let organization = query.organization,
      !offer.providers.contains(where: { directory.organizations[$0]?.uuid == organization })
    {
      return false
    }
    guard !query.terms.isEmpty else { return true }
    return Facet.allCases.contains { facet in
      directory.vocabulary.terms(facet, in: offer.terms(facet)).contains {
        query.terms.contains($0.uuid)
      }
    }
  }

  @Sendable func showAPIService(_ request: Request) throws -> Response {
    let asked = try asked(request)
    let offer = asked.directory.offers.first { $0.uuid == asked.id }
    guard let offer, let service = try catalogue.services([offer.id]).first else {
      throw HTTPError.notFound
    }
    let moment = try catalogue.modificationMoments()[offer.id]
    return api(
      asked.writer.service(service, lastModified: moment), isOpen: asked.writer.isOpen(service))
  }

  @Sendable func listAPIOrganizations(_ request: Request) throws -> Response {
    let asked = try asked(request)
    let page = APIPage(organizations(asked.directory), by: \.uuid, asked.query)
    return api(
      page, of: .organizations, asked.query, page.records.map(asked.writer.organization),
      isOpen: page.records.allSatisfy { isOpen($0, asked.directory) })
  }

  @Sendable func showAPIOrganization(_ request: Request) throws -> Response {
    let asked = try asked(request)
    guard let found = organizations(asked.directory).first(where: { $0.uuid == asked.id }) else {
      throw HTTPError.notFound
    }
    return api(asked.writer.organization(found), isOpen: isOpen(found, asked.directory))
  }

  /// Those that have a published listing: of others nobody has said anything yet.
  private func organizations(_ directory: Snapshot) -> [Organization] {
    Set(directory.offers.flatMap(\.providers)).compactMap { directory.organizations[$0] }
  }

  private func isOpen(_ organization: Organization, _ directory: Snapshot) -> Bool {
    !directory.names.isQuiet(organization.slug, .organization)
  }

  @Sendable func listAPIPlaces(_ request: Request) throws -> Response {
    let asked = try asked(request)
    let services = try catalogue.services(asked.directory.offers.map(\.id))
    let places = services.flatMap { service in
      asked.writer.places(of: service).map { (id: $0.id, bytes: $0.json, service: service) }
    }
    let page = APIPage(places, by: \.id, asked.query)
    return api(
      page, of: .placesOfServices, asked.query, page.records.map(\.bytes),
      isOpen: page.records.allSatisfy { asked.writer.isOpen($0.service) })
  }

  @Sendable func showAPIPlace(_ request: Request) throws -> Response {
    let asked = try asked(request)
    for service in try catalogue.services(asked.directory.offers.map(\.id)) {
      if let place = asked.writer.places(of: service).first(where: { $0.id == asked.id }) {
        return api(place.json, isOpen: asked.writer.isOpen(service))
      }
    }
    throw HTTPError.notFound
  }

  @Sendable func listAPITaxonomies(_ request: Request) throws -> Response {
    let asked = try asked(request)
    let page = APIPage(Facet.allCases, by: HSDSDirectory.taxonomyID, asked.query)
    return api(
      page, of: .taxonomies, asked.query, page.records.map(asked.writer.taxonomy), isOpen: true)
  }

  @Sendable func showAPITaxonomy(_ request: Request) throws -> Response {
    let asked = try asked(request)
    guard let facet = Facet.allCases.first(where: { HSDSDirectory.taxonomyID($0) == asked.id })
    else { throw HTTPError.notFound }
    return api(asked.writer.taxonomy(facet), isOpen: true)
  }

  @Sendable func listAPITerms(_ request: Request) throws -> Response {
    let asked = try asked(request)
    let terms = Facet.allCases.flatMap(asked.directory.vocabulary.terms)
    let page = APIPage(terms, by: \.uuid, asked.query)
    return api(page, of: .terms, asked.query, page.records.map(asked.writer.term), isOpen: true)
  }

  @Sendable func showAPITerm(_ request: Request) throws -> Response {
    let asked = try asked(request)
    let terms = Facet.allCases.flatMap(asked.directory.vocabulary.terms)
    guard let term = terms.first(where: { $0.uuid == asked.id }) else { throw HTTPError.notFound }
    return api(asked.writer.term(term), isOpen: true)
  }
}
