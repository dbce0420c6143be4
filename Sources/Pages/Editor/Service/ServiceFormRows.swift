import HumanServices

/// The repeated parts of a listing, as typed.
extension ServiceForm {
  package struct PlaceRow: FormRow {
    package var municipality = ""
    package var certainty = Place.Certainty.confirmed.rawValue
    package var street = ""

    package init() {}

    mutating func bind(_ form: inout FormBinding) {
      form.line("kunta", &municipality)
      form.line("varmuus", &certainty)
      form.line("katu", &street)
    }
  }

  package struct LanguageRow: FormRow {
    package var code = ""
    package var kind = SpokenLanguage.Kind.own.rawValue

    package init() {}

    mutating func bind(_ form: inout FormBinding) {
      form.line("koodi", &code)
      form.line("miten", &kind)
    }
  }

  package struct ContactRow: FormRow {
    /// Its UUID; empty for one that is not stored yet.
    package var key = ""
    package var kind = ContactPoint.Kind.phone.rawValue
    package var value = ""
    package var purpose = ContactPoint.Purpose.firstContact.rawValue
    /// As `TypedHours` reads them.
    package var openingTimes = ""
    package var hours: Texts = [:]
    package var price: Texts = [:]
    package var note: Texts = [:]
    package var languages: [String] = []
    package var source = ""
    /// A year, a month or a day.
    package var sourceDate = ""
    package var assuredDate = ""
    /// `ServiceForm.yes` where it is not to be published yet.
    package var proposal: [String] = []

    package init() {}

    mutating func bind(_ form: inout FormBinding) {
      form.line("tunnus", &key)
      form.line("laji", &kind)
      form.line("arvo", &value)
      form.line("tarkoitus", &purpose)
      form.line("aukiolo", &openingTimes)
      form.texts("ajat", &hours)
      form.texts("hinta", &price)
      form.texts("lisa", &note)
      form.many("kielet", &languages)
      form.line("lahde", &source)
      form.line("lahdeaika", &sourceDate)
      form.line("tarkistettu", &assuredDate)
      form.many("ehdotus", &proposal)
    }
  }

  package struct ProviderRow: FormRow {
    package var organization = ""
    package var role = Provider.Role.provider.rawValue

    package init() {}

    mutating func bind(_ form: inout FormBinding) {
      form.line("kuka", &organization)
      form.line("rooli", &role)
    }
  }

  package struct EditionRow: FormRow {
    /// Its UUID; empty for one that is not stored yet.
    package var key = ""
    package var language = ""
    package var form = MaterialEdition.Form.web.rawValue
    package var url = ""

    package init() {}

    mutating func bind(_ form: inout FormBinding) {
      form.line("tunnus", &key)
      form.line("kieli", &language)
      form.line("muoto", &self.form)
      form.line("osoite", &url)
    }
  }

  package struct SessionRow: FormRow {
    package var key = ""
    package var title: Texts = [:]
    package var startsOn = ""
    package var endsOn = ""
    package var opens = ""
    package var closes = ""
    package var state = Occurrence.State.planned.rawValue
    package var note: Texts = [:]

    package init() {}

    mutating func bind(_ form: inout FormBinding) {
      form.line("tunnus", &key)
      form.texts("nimi", &title)
      form.line("alku", &startsOn)
      form.line("loppu", &endsOn)
      form.line("kello", &opens)
      form.line("paattyy", &closes)
      form.line("tila", &state)
      form.texts("lisa", &note)
    }
  }

  package struct SeriesRow: FormRow {
    package enum Rhythm: String, CaseIterable, Sendable {
      case weekly = "viikko"
      case monthly = "kuukausi"
    }

    package var key = ""
    package var title: Texts = [:]
    package var rhythm = Rhythm.monthly.rawValue
    /// Weeks or months between sessions.
    package var interval = "1"
    /// Numbers of the days of a weekly rhythm.
    package var weekdays: [String] = []
    /// Which weekday of the month, and its number.
    package var ordinal = String(WeekdayOrdinal.first.rawValue)
    package var weekday = String(Weekday.thursday.rawValue)
    package var startsOn = ""
    package var endsOn = ""
    package var count = ""
    /// Days with anything but digits, full stops and hyphens between them.
    package var skipped = ""
    package var cancelled = ""
    package var opens = ""
    package var closes = ""
    package var note: Texts = [:]

    package init() {}

    mutating func bind(_ form: inout FormBinding) {
      form.line("tunnus", &key)
      form.texts("nimi", &title)
      form.line("toisto", &rhythm)
      form.line("vali", &interval)
      form.many("viikonpaiva", &weekdays)
      form.line("monesko", &ordinal)
      form.line("paiva", &weekday)
      form.line("alku", &startsOn)
      form.line("loppu", &endsOn)
      form.line("kerrat", &count)
      form.line("ohita", &skipped)
      form.line("peru", &cancelled)
      form.line("kello", &opens)
      form.line("paattyy", &closes)
      form.texts("lisa", &note)
    }
  }
}

/// A kind of repeated part, by the name its fields begin with.
package enum ServiceFormPart: String, CaseIterable, Sendable {
  case place = "paikka"
  case language = "kieli"
  case contact = "yhteys"
  case provider = "jarjestaja"
  case series = "sarja"
  case session = "kerta"
  case edition = "painos"

  /// Parts of the kind that a listing may have. A form with all of them is read, shown and refused
  /// within the time that a save may take others (`Scripts/bench save`).
  package var mostParts: Int {
    switch self {
    // Every municipality, and some twice.
    case .place: 50
    case .language, .provider, .edition: 40
    case .contact: 20
    case .series: 12
    // A weekly group's year, day by day; what goes on longer is a series.
    case .session: 60
    }
  }
}

extension ServiceForm {
  package func count(_ part: ServiceFormPart) -> Int {
    switch part {
    case .place: places.count
    case .language: languages.count
    case .contact: contacts.count
    case .provider: providers.count
    case .series: series.count
    case .session: sessions.count
    case .edition: editions.count
    }
  }

  /// Adds an empty part at the end.
  package mutating func add(_ part: ServiceFormPart) {
    switch part {
    case .place: places.append(PlaceRow())
    case .language: languages.append(LanguageRow())
    case .contact: contacts.append(ContactRow())
    case .provider: providers.append(ProviderRow())
    case .series: series.append(SeriesRow())
    case .session: sessions.append(SessionRow())
    case .edition: editions.append(EditionRow())
    }
  }

  /// - Parameter number: counted from 1, as people and field names do; another does nothing.
  package mutating func remove(_ part: ServiceFormPart, _ number: Int) {
    guard (1...max(1, count(part))).contains(number), count(part) > 0 else { return }
    switch part {
    case .place: places.remove(at: number - 1)
    case .language: languages.remove(at: number - 1)
    case .contact: contacts.remove(at: number - 1)
    case .provider: providers.remove(at: number - 1)
    case .series: series.remove(at: number - 1)
    case .session: sessions.remove(at: number - 1)
    case .edition: editions.remove(at: number - 1)
    }
  }
}
