import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Interchange
import Pages

/// What a file for other programs is.
enum FileType {
  case csv, json, calendar, contacts, feed

  var suffix: String {
    switch self {
    case .csv: "csv"
    case .json: "json"
    case .calendar: "ics"
    case .contacts: "vcf"
    case .feed: "atom"
    }
  }

  var mediaType: String {
    switch self {
    case .csv: "text/csv; charset=utf-8"
    case .json: "application/json"
    case .calendar: "text/calendar; charset=utf-8"
    case .contacts: "text/vcard; charset=utf-8"
    case .feed: "application/atom+xml; charset=utf-8"
    }
  }
}

extension Site {
  /// A file that a browser keeps under a name.
  func attachment(
    _ bytes: [UInt8], _ type: FileType, named name: String, caching: Caching
  ) -> Response {
    var response = file(bytes, type: type.mediaType, caching: caching)
    response.fields[.contentDisposition] = "attachment; filename=\"\(name).\(type.suffix)\""
    return response
  }

  func export(
    _ services: [Service], _ directory: Snapshot, _ request: Request
  ) -> ListingExport {
    let (origin, language) = (settings.publicURL, request.language)
    return ListingExport(
      services, of: directory, language: language, generatedOn: today
    ) { origin + SitePath.service($0).address(in: language) }
  }

  /// The sessions of listings as a calendar file.
  func calendarFile(
    _ services: [Service], _ directory: Snapshot, _ request: Request, named name: String,
    caching: Caching
  ) throws -> Response {
    let (origin, language) = (settings.publicURL, request.language)
    let words = resources.phrases(language)
    let changes = try catalogue.serviceChanges()
    let changed = Dictionary(changes.map { ($0.id, $0.updatedAt) }) { first, _ in first }
    let sessions = SessionEvents(
      of: directory, language: language, cancelledWord: words(.occurrenceCancelled),
      dayUnknown: words(.calendarDayUnknown)
    ) { origin + SitePath.service($0).address(in: language) }
    let events = services.flatMap {
      sessions.events(of: $0, changedAt: changed[$0.id] ?? instant)
    }
    let calendar = ICalendar(name: words(.siteName), events: events)
    return attachment(calendar.bytes, .calendar, named: name, caching: caching)
  }

  /// The public contact of a listing; what is confidential has no place.
  func contact(of service: Service, _ directory: Snapshot, _ language: Language) -> ContactCard {
    let details = service.details.withoutConfidentialStreets
    let providers = details.providers.compactMap {
      directory.organizations[$0.organization]?.name[language]
    }
    var card = ContactCard(
      uuid: details.uuid, name: details.name[language],
      organization: providers.first ?? details.name[language],
      source: settings.publicURL + SitePath.service(details.slug).address(in: language),
      language: language)
    card.phones = details.phones
    card.url = details.url ?? directory.sitesInstead(for: details).first
    card.note = [details.applicationProcess, details.notSuitableWhen].filter { !$0.isEmpty }
      .map { $0[language] }.joined(separator: " ")
    let confirmed = details.places.filter { $0.certainty == .confirmed }
    if details.whereabouts != .confidential, confirmed.count == 1, let place = confirmed.first {
      card.street = place.street
      card.town = directory.geography.municipality(place.municipality)?.name[language]
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
