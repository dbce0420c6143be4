import Foundation
import HumanServices

/// Reading of single fields and of the repeated parts.
extension ServiceFormReading {
  /// One of a closed list; `nil`, with a problem, for what is not in it.
  mutating func choice<Choice: RawRepresentable>(
    _ field: String, _ value: String
  ) -> Choice? where Choice.RawValue == String {
    let choice = Choice(rawValue: value)
    if choice == nil { problem(field, .unknown) }
    return choice
  }

  mutating func webAddress(_ field: String, _ typed: String) -> String? {
    let text = typed.trimmed
    guard !text.isEmpty else { return nil }
    switch WebAddress.reading(text) {
    case .success(let address): return address.text
    case .failure(let refusal):
      problem(field, .notAWebAddress(refusal))
      return nil
    }
  }

  /// A period whose ends are known to one precision; `nil`, with a problem, for what is none.
  mutating func period(
    _ startField: String, _ start: String, _ endField: String, _ end: String
  ) -> DatedPeriod? {
    let first = span(startField, start)
    let last = span(endField, end)
    if first == nil && !start.trimmed.isEmpty || last == nil && !end.trimmed.isEmpty { return nil }
    if let first, let last {
      guard first.precision == last.precision else {
        problem(endField, .mixedPrecision)
        return nil
      }
      guard first.first <= last.last else {
        problem(endField, .endsBeforeStart)
        return nil
      }
    }
    return DatedPeriod(
      from: first?.first, to: last?.last, precision: first?.precision ?? last?.precision ?? .day)
  }

  private mutating func span(_ field: String, _ typed: String) -> TypedDate.Span? {
    let span = TypedDate.span(typed)
    if span == nil, !typed.trimmed.isEmpty { problem(field, .notADay) }
    return span
  }

  /// Hours of a session.
  private mutating func hours(_ prefix: String, _ opens: String, _ closes: String) -> ClockHours? {
    let from = TypedDate.time(opens)
    let to = TypedDate.time(closes)
    if from == nil, !opens.trimmed.isEmpty { problem(prefix + "kello", .notATime) }
    if to == nil, !closes.trimmed.isEmpty { problem(prefix + "paattyy", .notATime) }
    guard let from else {
      if opens.trimmed.isEmpty, to != nil { problem(prefix + "kello", .onlyEnd) }
      return nil
    }
    guard let hours = ClockHours(opens: from, closes: to) else {
      let isSame = from == to
      problem(prefix + (isSame ? "paattyy" : "kello"), isSame ? .sameTime : .notATime)
      return nil
    }
    if hours.closesNextDay, let minutes = hours.minutes,
      minutes >= ServiceFormReading.doubtfulNightMinutes
    {
      problem(prefix + "paattyy", .longNight(hours: minutes / 60))
    }
    return hours
  }

  /// A session over midnight as long as this, 16 hours, is refused: times of up to a working day that
  /// were swapped, such as 17 to 9, would be that long, and hardly anything else is.
  private static let doubtfulNightMinutes = 16 * 60

  mutating func place(_ row: ServiceForm.PlaceRow, _ prefix: String) -> Place? {
    let street = row.street.trimmed
    guard let code = MunicipalityCode(rawValue: row.municipality),
      directory.geography.municipality(code) != nil
    else {
      problem(prefix + "kunta", row.municipality.isEmpty ? .required : .unknown)
      return nil
    }
    let certainty: Place.Certainty? = choice(prefix + "varmuus", row.certainty)
    return Place(
      municipality: code, certainty: certainty ?? .seatOnly, street: street.isEmpty ? nil : street)
  }

  mutating func language(_ row: ServiceForm.LanguageRow, _ prefix: String) -> SpokenLanguage? {
    guard row.code.utf8.count >= 2, row.code.utf8.count <= 3,
      row.code.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
    else {
      problem(prefix + "koodi", row.code.isEmpty ? .required : .unknown)
      return nil
    }
    let kind: SpokenLanguage.Kind? = choice(prefix + "miten", row.kind)
    return SpokenLanguage(code: row.code, kind: kind ?? .unconfirmed)
  }

  mutating func provider(_ row: ServiceForm.ProviderRow, _ prefix: String) -> Provider? {
    guard let slug = Slug(rawValue: row.organization), directory.organizations[slug] != nil else {
      problem(prefix + "kuka", row.organization.isEmpty ? .required : .unknown)
      return nil
    }
    let role: Provider.Role? = choice(prefix + "rooli", row.role)
    return Provider(organization: slug, role: role ?? .provider)
  }

  mutating func edition(
    _ row: ServiceForm.EditionRow, _ prefix: String, known: Set<UUID>
  ) -> MaterialEdition? {
    var spoken = ServiceForm.LanguageRow()
    spoken.code = row.language
    guard language(spoken, prefix) != nil else { return nil }
    let form: MaterialEdition.Form? = choice(prefix + "muoto", row.form)
    return MaterialEdition(
      uuid: identity(row.key, known: known), language: row.language, form: form ?? .web,
      url: webAddress(prefix + "osoite", row.url))
  }

  mutating func session(
    _ row: ServiceForm.SessionRow, _ prefix: String, stored: [UUID: Occurrence]
  ) -> Occurrence? {
    let uuid = identity(row.key, known: Set(stored.keys))
    let dates: DatedPeriod?
    if row.startsOn.trimmed.isEmpty {
      problem(prefix + "alku", .required)
      return nil
    } else {
      let last = row.endsOn.trimmed.isEmpty ? row.startsOn : row.endsOn
      dates = period(prefix + "alku", row.startsOn, prefix + "loppu", last)
    }
    guard let first = dates?.from, let last = dates?.to, let precision = dates?.precision else {
      return nil
    }
    let state: Occurrence.State? = choice(prefix + "tila", row.state)
    var occurrence = Occurrence(
      uuid: uuid, title: LocalizedText(typed: row.title), startsOn: first, endsOn: last,
      precision: precision, state: state ?? .planned, note: LocalizedText(typed: row.note))
    occurrence.hours = hours(prefix, row.opens, row.closes)
    if precision != .day, occurrence.hours != nil { problem(prefix + "kello", .hoursWithoutDay) }
    if first != last, occurrence.hours?.closesNextDay == true {
      problem(prefix + "loppu", .nightsAndDays)
    }
    if let known = stored[uuid], ServiceForm.SessionRow(known).saysSameDays(as: row) {
      occurrence.startsOn = known.startsOn
      occurrence.endsOn = known.endsOn
      occurrence.precision = known.precision
    }
    return occurrence
  }

  mutating func series(
    _ row: ServiceForm.SeriesRow, _ prefix: String, known: Set<UUID>
  ) -> SessionSeries? {
    guard let rule = rule(row, prefix) else { return nil }
    guard let startsOn = TypedDate.day(row.startsOn) else {
      problem(prefix + "alku", row.startsOn.trimmed.isEmpty ? .required : .notADay)
      return nil
    }
    var recurrence = Recurrence(rule: rule, startsOn: startsOn)
    recurrence.end = end(row, prefix, after: startsOn)
    recurrence.skipped = days(prefix + "ohita", row.skipped, of: recurrence)
    let cancelled = days(prefix + "peru", row.cancelled, of: recurrence)
    // A day that is left out was never promised, so it cannot be cancelled.
    recurrence.cancelled = cancelled.filter { !recurrence.skipped.contains($0) }
    return SessionSeries(
      uuid: identity(row.key, known: known), title: LocalizedText(typed: row.title),
      recurrence: recurrence, hours: hours(prefix, row.opens, row.closes),
      note: LocalizedText(typed: row.note))
  }

  private mutating func rule(
    _ row: ServiceForm.SeriesRow, _ prefix: String
  ) -> Recurrence.Rule? {
    guard let every = TypedDate.number(row.interval.trimmed),
      Recurrence.intervals.contains(every)
    else {
      problem(prefix + "vali", .outOf(Recurrence.intervals))
      return nil
    }
    let rhythm: ServiceForm.SeriesRow.Rhythm? = choice(prefix + "toisto", row.rhythm)
    switch rhythm {
    case nil: return nil
    case .weekly:
      let days = Set(row.weekdays.compactMap { Int($0).flatMap(Weekday.init) })
      if days.isEmpty { problem(prefix + "viikonpaiva", .required) }
      return days.isEmpty ? nil : .weekly(every: every, on: days)
    case .monthly:
      guard let ordinal = Int(row.ordinal).flatMap(WeekdayOrdinal.init),
        let weekday = Int(row.weekday).flatMap(Weekday.init)
      else {
        problem(prefix + "monesko", .unknown)
        return nil
      }
      return .monthly(every: every, ordinal, weekday)
    }
  }

  private mutating func end(
    _ row: ServiceForm.SeriesRow, _ prefix: String, after start: CivilDate
  ) -> Recurrence.End {
    let (last, count) = (row.endsOn.trimmed, row.count.trimmed)
    if !last.isEmpty, !count.isEmpty { problem(prefix + "kerrat", .endToldTwice) }
    if !last.isEmpty {
      guard let day = TypedDate.day(last) else {
        problem(prefix + "loppu", .notADay)
        return .never
      }
      if day < start { problem(prefix + "loppu", .endsBeforeStart) }
      return .on(max(day, start))
    }
    guard !count.isEmpty else { return .never }
    guard let number = TypedDate.number(count), Recurrence.counts.contains(number) else {
      problem(prefix + "kerrat", .outOf(Recurrence.counts))
      return .never
    }
    return .after(number)
  }

  private mutating func days(
    _ field: String, _ typed: String, of recurrence: Recurrence
  ) -> [CivilDate] {
    guard let days = TypedDate.days(typed) else {
      problem(field, .notADay)
      return []
    }
    // Without its own exceptions: each of them must be a day that the bare rule would give.
    var bare = recurrence
    bare.skipped = []
    if case .after = bare.end { bare.end = .never }
    for day in days where bare.promised(in: day...day).isEmpty {
      problem(field, .notOfRule(day))
    }
    return days
  }
}

extension ServiceForm.SessionRow {
  fileprivate func saysSameDays(as other: Self) -> Bool {
    startsOn == other.startsOn.trimmed && endsOn == other.endsOn.trimmed
  }
}
