import Foundation
import HumanServices

extension ServiceForm {
  /// The form that shows a listing; reading it back gives the same listing.
  package init(_ details: ServiceDetails, revision: Int? = nil) {
    self.revision = revision.map(String.init) ?? ""
    for field in ServiceField.all { fill(field, details) }
    fillWaiting(details)
    fillWhere(details)
    fillWhen(details)
    contacts = details.contactPoints.map(ContactRow.init)
    url = details.url ?? ""
    providers = details.providers.map { provider in
      var row = ProviderRow()
      row.organization = provider.organization.rawValue
      row.role = provider.role.rawValue
      return row
    }
    sources = details.sources.joined(separator: "\n")
    let period = details.sourcePeriod
    sourceFrom = TypedDate.typed(period.from, period.precision)
    sourceTo = TypedDate.typed(period.to, period.precision)
    startsOn = TypedDate.typed(details.startsOn, details.datesPrecision)
    endsOn = TypedDate.typed(details.endsOn, details.datesPrecision)
  }

  private mutating func fill(_ field: ServiceField, _ details: ServiceDetails) {
    switch field.kind {
    case .text(let path): self[text: field] = details[keyPath: path].texts
    case .terms(let facet): self[codes: field] = details.codes(facet)
    case .choice(let choice): self[choice: field] = choice.value(details)
    case .flag(let path): self[codes: field] = details[keyPath: path] ? [ServiceForm.yes] : []
    case .number(let path, _): self[choice: field] = details[keyPath: path].map(String.init) ?? ""
    case .lines(let path, _):
      self[choice: field] = details[keyPath: path].joined(separator: "\n")
    case .answer(let path):
      self[choice: field] =
        details[keyPath: path].map { $0 ? ServiceForm.yes : ServiceForm.no } ?? ""
    case .own: break
    }
  }

  private mutating func fillWaiting(_ details: ServiceDetails) {
    waitingDays = details.waitingDays.map(String.init) ?? ""
    waitingOn = TypedDate.typed(details.waitingOn)
    modes = details.deliveries.map(\.mode)
    interactions = details.deliveries.map { "\($0.mode):\($0.interaction.rawValue)" }
  }

  private mutating func fillWhere(_ details: ServiceDetails) {
    places = details.places.map { place in
      var row = PlaceRow()
      row.municipality = place.municipality.rawValue
      row.certainty = place.certainty.rawValue
      row.street = place.street ?? ""
      return row
    }
    area =
      (details.area.nation ? [ServiceForm.nation] : [])
      + details.area.regions.map(\.rawValue) + details.area.municipalities.map(\.rawValue)
    languages = details.languages.map { language in
      var row = LanguageRow()
      row.code = language.code
      row.kind = language.kind.rawValue
      return row
    }
    editions = details.materials.map { edition in
      var row = EditionRow()
      row.key = edition.uuid.uuidString
      row.language = edition.language
      row.form = edition.form.rawValue
      row.url = edition.url ?? ""
      return row
    }
  }

  /// What stands for the whole nation among the codes of an area.
  static let nation = "FI"

  private mutating func fillWhen(_ details: ServiceDetails) {
    sessions = details.occurrences.map(SessionRow.init)
    series = details.series.map(SeriesRow.init)
  }
}

extension ServiceForm.ContactRow {
  init(_ point: ContactPoint) {
    key = point.uuid.uuidString
    kind = point.kind.rawValue
    value = point.text
    purpose = point.purpose.rawValue
    openingTimes = TypedHours.shown(point.openingTimes)
    hours = point.hours.texts
    price = point.price.texts
    note = point.note.texts
    languages = point.languages
    source = point.source ?? ""
    sourceDate = TypedPeriod.text(point.sourcePeriod)
    assuredDate = TypedDate.typed(point.assuredDate)
    proposal = point.isProposal ? [ServiceForm.yes] : []
  }
}

extension ServiceForm.SessionRow {
  init(_ occurrence: Occurrence) {
    key = occurrence.uuid.uuidString
    title = occurrence.title.texts
    startsOn = TypedDate.typed(occurrence.startsOn, occurrence.precision)
    // One day or one month is said once.
    let last = TypedDate.typed(occurrence.endsOn, occurrence.precision)
    endsOn = last == startsOn ? "" : last
    opens = TypedDate.typed(occurrence.hours?.opens)
    closes = TypedDate.typed(occurrence.hours?.closes)
    state = occurrence.state.rawValue
    note = occurrence.note.texts
  }
}

extension ServiceForm.SeriesRow {
  init(_ series: SessionSeries) {
    key = series.uuid.uuidString
    title = series.title.texts
    switch series.recurrence.rule {
    case .weekly(let every, let days):
      rhythm = Rhythm.weekly.rawValue
      interval = String(every)
      weekdays = days.map(\.rawValue).sorted().map(String.init)
    case .monthly(let every, let ordinal, let weekday):
      rhythm = Rhythm.monthly.rawValue
      interval = String(every)
      self.ordinal = String(ordinal.rawValue)
      self.weekday = String(weekday.rawValue)
    }
    startsOn = TypedDate.typed(series.recurrence.startsOn)
    switch series.recurrence.end {
    case .never: break
    case .on(let day): endsOn = TypedDate.typed(day)
    case .after(let number): count = String(number)
    }
    skipped = series.recurrence.skipped.map { TypedDate.typed($0) }.joined(separator: ", ")
    cancelled = series.recurrence.cancelled.map { TypedDate.typed($0) }.joined(separator: ", ")
    opens = TypedDate.typed(series.hours?.opens)
    closes = TypedDate.typed(series.hours?.closes)
    note = series.note.texts
  }
}
