import HumanServices
import Markup

/// The repeated parts of a listing's form, each with a button that takes it away.
extension ServiceFormParts {
  /// The parts of one kind, and the button for one more.
  func list(_ part: ServiceFormPart, @HTMLBuilder _ row: (Int, String) -> HTML) -> HTML {
    div(.class("parts"), .id(part.listField)) {
      for problem in problems where problem.field == part.listField {
        p(.class("error")) { problem.message }
      }
      for index in 0..<form.count(part) {
        let name = words(part.numbered, ["number": String(index + 1)])
        fieldset(.class("part"), .id("\(part.rawValue)-\(index + 1)")) {
          legend { name }
          row(index, "\(part.rawValue)-\(index + 1)-")
          p(.class("part-remove")) { act(.remove(part, index + 1), .formRemove, name) }
        }
      }
      // Where the last part was taken away, the reader stays here.
      p { act(.add(part), part.add, "", autofocus(part.listField)) }
    }
  }

  @HTMLBuilder var place: HTML {
    whereaboutsChoice
    list(.place) { index, prefix in
      let row = form.places[index]
      field(prefix + "kunta", .formMunicipality)
        .select(municipalities, chosen: row.municipality, autofocus(prefix + "kunta"))
      line(prefix + "katu", .formStreet, row.street, .formStreetHelp)
      field(prefix + "varmuus", .formCertainty).select(
        [
          .init(Place.Certainty.confirmed.rawValue, words(.formConfirmed)),
          .init(Place.Certainty.seatOnly.rawValue, words(.formSeatOnly)),
        ], chosen: row.certainty)
    }
  }

  private var municipalities: [FormField.Choice] {
    [.init("", words(.formChoose))]
      + directory.geography.municipalities.map { .init($0.code.rawValue, context.name(of: $0)) }
  }

  @HTMLBuilder var languages: HTML {
    list(.language) { index, prefix in
      let row = form.languages[index]
      field(prefix + "koodi", .formLanguage)
        .select(spoken(row.code), chosen: row.code, autofocus(prefix + "koodi"))
      field(prefix + "miten", .formLanguageHow).select(
        [SpokenLanguage.Kind.own, .interpreted, .partly, .unconfirmed].map {
          .init($0.rawValue, words(.languageKind($0)))
        }, chosen: row.kind)
    }
    control(.languagesNote, rows: 2)
  }

  /// Languages that have a name here, and the one that stands already.
  func spoken(_ present: String) -> [FormField.Choice] {
    let codes = ServiceForm.languageCodes
    let all = present.isEmpty || codes.contains(present) ? codes : codes + [present]
    return [.init("", words(.formChoose))] + all.map { .init($0, context.languageName($0)) }
  }

  @HTMLBuilder var providers: HTML {
    list(.provider) { index, prefix in
      let row = form.providers[index]
      field(prefix + "kuka", .formProvider)
        .select(organizations, chosen: row.organization, autofocus(prefix + "kuka"))
      field(prefix + "rooli", .formRole).select(
        [
          .init(Provider.Role.provider.rawValue, words(.formRoleProvider)),
          .init(Provider.Role.partner.rawValue, words(.formRolePartner)),
        ], chosen: row.role)
    }
  }

  private var organizations: [FormField.Choice] {
    let all = directory.organizations.values.map { ($0.slug.rawValue, $0.name[context.language]) }
    return [.init("", words(.formChoose))]
      + all.inFinnishOrder { $0.1 }.map { .init($0.0, $0.1) }
  }

  @HTMLBuilder var editions: HTML {
    list(.edition) { index, prefix in
      let row = form.editions[index]
      input(.type("hidden"), .name(prefix + "tunnus"), .value(row.key))
      field(prefix + "kieli", .formLanguage)
        .select(spoken(row.language), chosen: row.language, autofocus(prefix + "kieli"))
      field(prefix + "muoto", .formEditionForm).select(
        MaterialEdition.Form.allCases.map { .init($0.rawValue, words(.form($0))) },
        chosen: row.form)
      field(prefix + "osoite", .formURL, .formURLHelp).line("url", row.url)
    }
  }

  @HTMLBuilder var times: HTML {
    control(.scheduleNote, rows: 2)
    control(.runsContinuously)
    h3 { words(.formSeries) }
    p(.class("note")) { words(.formSeriesHelp) }
    list(.series, series)
    h3 { words(.formSessions) }
    p(.class("note")) { words(.formSessionsHelp) }
    list(.session, session)
  }

  @HTMLBuilder private func session(_ index: Int, _ prefix: String) -> HTML {
    let row = form.sessions[index]
    input(.type("hidden"), .name(prefix + "tunnus"), .value(row.key))
    line(prefix + "alku", .formDay, row.startsOn, .formSpanHelp)
    line(prefix + "loppu", .formLastDay, row.endsOn, .formLastDayHelp)
    hours(prefix, row.opens, row.closes)
    line(prefix + "nimi-fi", .formSessionTitle, row.title[.finnish] ?? "")
    field(prefix + "tila", .formSessionState).select(
      [Occurrence.State.planned, .held, .cancelled].map {
        .init($0.rawValue, words(.occurrence($0)))
      }, chosen: row.state)
    line(prefix + "lisa-fi", .formSessionNote, row.note[.finnish] ?? "")
  }

  private func hours(_ prefix: String, _ opens: String, _ closes: String) -> HTML {
    div(.class("pair")) {
      line(prefix + "kello", .formOpens, opens, .formTimeHelp)
      line(prefix + "paattyy", .formCloses, closes, .formClosesHelp)
    }
  }

  @HTMLBuilder private func series(_ index: Int, _ prefix: String) -> HTML {
    let row = form.series[index]
    input(.type("hidden"), .name(prefix + "tunnus"), .value(row.key))
    line(prefix + "nimi-fi", .formSessionTitle, row.title[.finnish] ?? "")
    field(prefix + "toisto", .formRhythm).radios(
      [
        .init(ServiceForm.SeriesRow.Rhythm.monthly.rawValue, words(.formMonthly)),
        .init(ServiceForm.SeriesRow.Rhythm.weekly.rawValue, words(.formWeekly)),
      ], chosen: row.rhythm)
    div(.class("pair")) {
      field(prefix + "monesko", .formOrdinal, .formOnlyMonthly).select(
        WeekdayOrdinal.allCases.map {
          .init(String($0.rawValue), words(.ordinal($0), ["day": ""]).trimmed)
        }, chosen: row.ordinal)
      field(prefix + "paiva", .formWeekday, .formOnlyMonthly).select(
        weekdays, chosen: row.weekday)
    }
    field(prefix + "viikonpaiva", .formWeekdays, .formOnlyWeekly)
      .boxes(weekdays, chosen: Set(row.weekdays))
    line(prefix + "vali", .formInterval, row.interval, .formIntervalHelp)
    line(prefix + "alku", .formFirstDay, row.startsOn, .formDayHelp)
    hours(prefix, row.opens, row.closes)
    div(.class("pair")) {
      line(prefix + "loppu", .formUntil, row.endsOn, .formUntilHelp)
      line(prefix + "kerrat", .formCount, row.count, .formCountHelp)
    }
    field(prefix + "ohita", .formSkipped, .formSkippedHelp).area(row.skipped, rows: 2)
    field(prefix + "peru", .formCancelled, .formCancelledHelp).area(row.cancelled, rows: 2)
    line(prefix + "lisa-fi", .formSessionNote, row.note[.finnish] ?? "")
    computed(row, prefix)
  }

  private var weekdays: [FormField.Choice] {
    Weekday.allCases.map { .init(String($0.rawValue), words(.weekday($0))) }
  }

  /// The next days of the rule as it is typed, so that whoever types sees what it means.
  @HTMLBuilder private func computed(_ row: ServiceForm.SeriesRow, _ prefix: String) -> HTML {
    let reading = ServiceFormReading(form.only(row), stored: nil, in: directory)
    if let series = reading.details.series.first,
      !reading.problems.contains(where: { $0.field.hasPrefix("sarja-1-") })
    {
      div(.class("computed"), .id(prefix + "kerrat-lasketut"), .role("status")) {
        SeriesText(
          series: series,
          timetable: Timetable(
            occurrences: [], series: [series], state: .active, endsOn: reading.details.endsOn),
          context: context
        ).content
      }
    }
  }
}

extension ServiceForm {
  /// One series and the days between which the listing is given; read with all other parts for each
  /// series, a form would cost the square of its parts.
  fileprivate func only(_ series: SeriesRow) -> ServiceForm {
    var form = ServiceForm()
    form.startsOn = startsOn
    form.endsOn = endsOn
    form.series = [series]
    return form
  }

  /// Languages to choose from, the directory's own first.
  static let languageCodes = [
    "fi", "sv", "en", "se", "smn", "sms", "fse", "ar", "ru", "uk", "et", "prs", "fa", "ku", "ckb",
    "so", "th", "tr", "vi", "zh", "es", "fr",
  ]
}
