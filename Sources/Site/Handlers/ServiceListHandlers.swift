import Addresses
import Catalogue
import HTTPServer
import HTTPTypes
import HumanServices
import Interchange
import Pages

/// The list of chosen services, which is in the address and nowhere else.
extension Site {
  /// Answers `GET /lista?p=…`.
  @Sendable func showServiceList(_ request: Request) throws -> Response {
    let chosen = try chosenServices(request)
    var context = context(for: request)
    // On its own page the list is the page, not something carried along.
    context.list = nil
    context.here = context.address(.list(chosen.list))
    let address = settings.publicURL + context.here
    let before = request.parameter(ServiceList.beforeParameter).map { ServiceList.reading($0).list }
    return html(
      ListPage(
        context: context, directory: chosen.directory, list: chosen.list,
        services: chosen.services, before: before, unknown: chosen.unknown,
        code: chosen.services.isEmpty ? nil : QRCode.loaded?.matrix(address)))
  }

  /// Answers `GET /lista.csv`.
  @Sendable func downloadServiceListAsCSV(_ request: Request) throws -> Response {
    let chosen = try chosenServices(request)
    return attachment(
      export(chosen.services, chosen.directory, request).csv(request.csvDialect), .csv,
      of: .list(chosen.list), in: chosen.directory, named: "lista")
  }

  /// Answers `GET /lista.ics`: the sessions of the chosen.
  @Sendable func downloadServiceListAsCalendar(_ request: Request) throws -> Response {
    let chosen = try chosenServices(request)
    return try calendarFile(
      chosen.services, of: .list(chosen.list), chosen.directory, request, named: "lista")
  }

  /// Answers `GET /lista.vcf`: the public contacts of the chosen.
  @Sendable func downloadServiceListAsContacts(_ request: Request) throws -> Response {
    let chosen = try chosenServices(request)
    let cards = chosen.services.map { contact(of: $0, chosen.directory, request.language) }
    return attachment(
      ContactCard.file(cards), .vcf, of: .list(chosen.list), in: chosen.directory, named: "lista")
  }

  private struct Chosen {
    let directory: Snapshot
    /// Only what names a listing of today.
    let list: ServiceList
    let services: [Service]
    /// The rest of the address.
    let unknown: [String]
  }

  private func chosenServices(_ request: Request) throws -> Chosen {
    let directory = try catalogue.snapshot
    let (read, ignored) = ServiceList.reading(request.parameter(ServiceList.parameter) ?? "")
    let offers = read.ids.compactMap { directory.offer(publicID: $0) }
    let lost = read.ids.filter { directory.offer(publicID: $0) == nil }.map(\.rawValue)
    return Chosen(
      directory: directory, list: ServiceList(offers.map(directory.publicID(of:))),
      services: try catalogue.services(offers.map(\.id)), unknown: lost + ignored)
  }
}
