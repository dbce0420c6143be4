import Addresses
import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Interchange
import Pages

extension FileForm {
  var mediaType: String {
    switch self {
    case .csv: "text/csv; charset=utf-8"
    case .json: "application/json"
    case .geojson: "application/geo+json"
    case .svg: "image/svg+xml"
    case .ics: "text/calendar; charset=utf-8"
    case .vcf: "text/vcard; charset=utf-8"
    case .atom: "application/atom+xml; charset=utf-8"
    }
  }
}

extension Site {
  /// A file that a browser keeps under a name.
  ///
  /// - Parameter path: the address of the page that shows the same.
  func attachment(
    _ bytes: [UInt8], _ form: FileForm, of path: SitePath, in directory: Snapshot,
    named name: String
  ) -> Response {
    var response = file(bytes, of: path, in: directory, type: form.mediaType)
    response.fields[.contentDisposition] = "attachment; filename=\"\(name).\(form.rawValue)\""
    return response
  }

  func export(
    _ services: [Service], _ directory: Snapshot, _ request: Request
  ) -> ListingExport {
    let (origin, language) = (settings.publicURL, request.language)
    return ListingExport(
      services, of: directory, language: language, generatedOn: today
    ) {
      origin + SitePath.service($0).address(in: language, named: directory.names)
    }
  }

  /// The sessions of listings as a calendar file.
  func calendarFile(
    _ services: [Service], of path: SitePath, _ directory: Snapshot, _ request: Request,
    named name: String
  ) throws -> Response {
    let (origin, language) = (settings.publicURL, request.language)
    let words = resources.phrases(language)
    let changes = try catalogue.serviceChanges()
    let changed = Dictionary(changes.map { ($0.id, $0.updatedAt) }) { first, _ in first }
    let sessions = SessionEvents(
      of: directory, language: language, cancelledWord: words(.occurrenceCancelled),
      dayUnknown: words(.calendarDayUnknown), today: today
    ) {
      origin + SitePath.service($0).address(in: language, named: directory.names)
    }
    let events = services.flatMap {
      sessions.events(of: $0, changedAt: changed[$0.id] ?? instant)
    }
    let calendar = ICalendar(name: words(.siteName), events: events)
    return attachment(calendar.bytes, .ics, of: path, in: directory, named: name)
  }

  /// The public contact of a listing; what is confidential has no place.
  func contact(of service: Service, _ directory: Snapshot, _ language: Language) -> ContactCard {
    let details = service.details.asPublished
    let providers = details.providers.compactMap {
      directory.organizations[$0.organization]?.name[language]
    }
    var card = ContactCard(
      uuid: details.uuid, name: details.name[language],
      organization: providers.first ?? details.name[language],
      source: settings.publicURL
        + SitePath.service(details.slug).address(in: language, named: directory.names),
      language: language)
    card.contactPoints = directory.waysToReach(details).map(\.point)
    card.url = details.url ?? directory.sitesInstead(for: details).first
    card.note = [details.applicationProcess, details.notSuitableWhen].filter { !$0.isEmpty }
      .map { $0[language] }.joined(separator: " ")
    let confirmed = details.places.filter { $0.certainty == .confirmed }
    if details.whereabouts != .confidential, confirmed.count == 1, let place = confirmed.first {
      card.street = place.street
      let facts = directory.facts(of: place, in: details)
      card.postalCode = facts?.postalCode?.rawValue
      card.town =
        facts?.postOffice
        ?? directory.geography.municipality(place.municipality)?.name[language]
    }
    return card
  }
}

extension Request {
  /// Which table is asked for: `muoto=excel` is for spreadsheets, also beside the searches' `muoto`.
  var csvDialect: CSVDialect {
    query.contains { $0.name == FileForm.parameter && $0.value == FileForm.spreadsheet }
      ? .spreadsheet : .standard
  }
}
