/// A fact of a listing, declared once.
///
/// The form's control and its reading, differences, merging, seeds and the file's columns loop over
/// these by `kind`; words about a field stand under its `key` in the phrase files. What has rules of
/// its own (`Kind.own`: days, places, sessions …) is shown and read by hand, and only named and
/// copied from here.
package struct ServiceField: Hashable, Sendable {
  package enum Kind: Sendable {
    /// A text by language.
    case text(any WritableKeyPath<ServiceDetails, LocalizedText> & Sendable)
    /// Terms of a facet.
    case terms(Facet)
    /// One of a closed list.
    case choice(Choice)
    case flag(any WritableKeyPath<ServiceDetails, Bool> & Sendable)
    /// A whole number within limits, or not known.
    case number(any WritableKeyPath<ServiceDetails, Int?> & Sendable, ClosedRange<Int>)
    /// Lines, each of one spelling.
    case lines(any WritableKeyPath<ServiceDetails, [String]> & Sendable, LineList)
    /// Yes, no, or not known.
    case answer(any WritableKeyPath<ServiceDetails, Bool?> & Sendable)
    case own
  }

  /// A value of a closed list, by the raw values of its type.
  package struct Choice: Sendable {
    package let all: [String]
    /// What a new listing begins with.
    package let first: String
    package let value: @Sendable (ServiceDetails) -> String
    /// Whether the raw value is one of the list; another changes nothing.
    package let set: @Sendable (inout ServiceDetails, String) -> Bool

    init<Value: RawRepresentable & CaseIterable & Sendable>(
      _ path: any WritableKeyPath<ServiceDetails, Value> & Sendable, first: Value
    ) where Value.RawValue == String {
      all = Value.allCases.map(\.rawValue)
      self.first = first.rawValue
      value = { $0[keyPath: path].rawValue }
      set = { details, raw in
        guard let chosen = Value(rawValue: raw) else { return false }
        details[keyPath: path] = chosen
        return true
      }
    }
  }

  typealias Copy = @Sendable (inout ServiceDetails, ServiceDetails) -> Void

  /// Its name where versions are compared, in seeds and in phrases, and its column's (HSDS) where it
  /// is a text.
  package let key: String
  /// Its name in the editors' form, whose anchors a person sees in the address; empty for what the
  /// form asks in another way, or not at all.
  package let noun: String
  package let kind: Kind
  /// How long a text of it may be.
  package let limit: TextLimit
  /// Takes the fact over from other details, with what only makes sense together with it.
  let copy: Copy

  private init(
    _ key: String, _ noun: String, _ kind: Kind, _ limit: TextLimit = .short, copy: @escaping Copy
  ) {
    self.key = key
    self.noun = noun
    self.kind = kind
    self.limit = limit
    self.copy = copy
  }

  package var isInForm: Bool { !noun.isEmpty }

  package static func == (one: ServiceField, other: ServiceField) -> Bool { one.key == other.key }
  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension ServiceField {
  package static let name = text("name", "nimi", \.name, .name)
  package static let alternateName = text("alternate_name", "muunimi", \.alternateName, .name)
  package static let summary = text("summary", "tiivistelma", \.summary, .summary)
  package static let description = text("description", "kuvaus", \.description, .description)
  package static let kind = choice("kind", "laji", \.kind, first: .service)
  package static let applicationProcess = text(
    "application_process", "hakeutuminen", \.applicationProcess)
  package static let notSuitableWhen = text("not_suitable_when", "eisovi", \.notSuitableWhen)
  package static let eligibility = text("eligibility_description", "edellytys", \.eligibility)
  package static let minimumAge = number("minimum_age", "ikaalku", \.minimumAge, 0...120)
  package static let maximumAge = number("maximum_age", "ikaloppu", \.maximumAge, 0...120)
  package static let legislation = text("legislation", "laki", \.legislation)
  package static let feesDescription = text("fees_description", "hinta", \.feesDescription)
  package static let costOptions = lines("cost_options", "hinnat", \.costOptions, .costs)
  package static let serviceClasses = lines(
    "service_classes", "palveluluokat", \.serviceClasses, .serviceClasses)
  package static let isFree = ServiceField(
    "is_free", "maksuton", .answer(\.isFree), copy: copying(\.isFree))
  package static let waitingDays = ServiceField("waiting_days", "odotus", .own, copy: copyWaiting)
  package static let waitingOn = ServiceField("waiting_on", "odotuspaiva", .own, copy: copyWaiting)
  package static let deliveries = own("deliveries", "tapa", \.deliveries)
  package static let scheduleNote = text("schedule_note", "ajat", \.scheduleNote)
  package static let runsContinuously = flag("runs_continuously", "jatkuva", \.runsContinuously)
  package static let series = own("series", "sarja", \.series)
  package static let occurrences = own("occurrences", "kerta", \.occurrences)
  package static let area = own("area", "alue", \.area)
  package static let areaNote = text("area_note", "aluelisa", \.areaNote)
  package static let places = own("places", "paikka", \.places)
  package static let whereabouts = choice("whereabouts", "salaisuus", \.whereabouts, first: .open)
  package static let languages = own("languages", "kieli", \.languages)
  package static let languagesNote = text("languages_note", "kielilisa", \.languagesNote)
  package static let contactPoints = own("contact_points", "yhteys", \.contactPoints)
  package static let url = own("url", "verkko", \.url, .address)
  package static let providers = own("providers", "jarjestaja", \.providers)
  package static let materials = own("materials", "painos", \.materials)
  package static let sources = own("sources", "lahteet", \.sources, .sources)
  package static let sourcePeriod = own("source_period", "lahdealku", \.sourcePeriod)
  package static let evidence = choice("evidence", "peruste", \.evidence, first: .page)
  package static let needsCheck = flag("needs_check", "tarkistettava", \.needsCheck)
  package static let publication = own("publication", "", \.publication)
  package static let state = choice("state", "tila", \.state, first: .active)
  package static let startsOn = ServiceField("starts_on", "alku", .own, copy: copyDates)
  package static let endsOn = ServiceField("ends_on", "loppu", .own, copy: copyDates)
  package static let datesPrecision = ServiceField(
    "dates_precision", "", .own, copy: copyDates)
  package static let slug = own("slug", "", \.slug)

  package static func terms(_ facet: Facet) -> ServiceField {
    // The form asks for deliveries, which have an interaction besides.
    let noun = facet == .deliveryMode ? "" : facet.formName
    return ServiceField(facet.rawValue, noun, .terms(facet)) {
      $0.terms[facet] = $1.terms[facet]
    }
  }

  /// All of them, in the order in which differences are told.
  package static let all: [ServiceField] =
    [name, alternateName, summary, description, kind]
    + Facet.inLists.map(terms)
    + [
      eligibility, minimumAge, maximumAge,
      applicationProcess, notSuitableWhen, feesDescription, costOptions, isFree,
      waitingDays, waitingOn,
      deliveries, scheduleNote, runsContinuously, series, occurrences, area, areaNote, places,
      whereabouts, languages, languagesNote, contactPoints, url, providers, materials, legislation,
      serviceClasses,
      sources, sourcePeriod, evidence, needsCheck, publication, state, startsOn, endsOn,
      datesPrecision,
      slug,
    ]

  /// The texts by language, in the order of the form, with where each is kept.
  package static let texts:
    [(
      field: ServiceField,
      path: any WritableKeyPath<ServiceDetails, LocalizedText> & Sendable
    )] = [
      name, alternateName, summary, description, eligibility, applicationProcess,
      notSuitableWhen, feesDescription, areaNote, languagesNote, scheduleNote, legislation,
    ].compactMap { field in
      if case .text(let path) = field.kind { (field, path) } else { nil }
    }

  /// The whole numbers, with where each is kept.
  package static let numbers:
    [(field: ServiceField, path: any WritableKeyPath<ServiceDetails, Int?> & Sendable)] =
      all.compactMap { field in
        if case .number(let path, _) = field.kind { (field, path) } else { nil }
      }

  /// The lists of lines, with where each is kept.
  package static let lineLists:
    [(
      field: ServiceField, path: any WritableKeyPath<ServiceDetails, [String]> & Sendable,
      list: LineList
    )] =
      all.compactMap { field in
        if case .lines(let path, let list) = field.kind { (field, path, list) } else { nil }
      }

  /// Those of the form, by their nouns.
  package static let named: [String: ServiceField] = Dictionary(
    all.filter(\.isInForm).map { ($0.noun, $0) }
  ) { first, _ in first }
  package static let keyed: [String: ServiceField] = Dictionary(
    all.map { ($0.key, $0) }
  ) { first, _ in first }
}

extension ServiceField {
  private static func text(
    _ key: String, _ noun: String,
    _ path: any WritableKeyPath<ServiceDetails, LocalizedText> & Sendable,
    _ limit: TextLimit = .note
  ) -> ServiceField {
    ServiceField(key, noun, .text(path), limit, copy: copying(path))
  }

  private static func choice<Value: RawRepresentable & CaseIterable & Sendable>(
    _ key: String, _ noun: String,
    _ path: any WritableKeyPath<ServiceDetails, Value> & Sendable, first: Value
  ) -> ServiceField where Value.RawValue == String {
    ServiceField(key, noun, .choice(Choice(path, first: first)), copy: copying(path))
  }

  private static func flag(
    _ key: String, _ noun: String, _ path: any WritableKeyPath<ServiceDetails, Bool> & Sendable
  ) -> ServiceField {
    ServiceField(key, noun, .flag(path), copy: copying(path))
  }

  private static func number(
    _ key: String, _ noun: String, _ path: any WritableKeyPath<ServiceDetails, Int?> & Sendable,
    _ range: ClosedRange<Int>
  ) -> ServiceField {
    ServiceField(key, noun, .number(path, range), copy: copying(path))
  }

  private static func lines(
    _ key: String, _ noun: String,
    _ path: any WritableKeyPath<ServiceDetails, [String]> & Sendable, _ list: LineList
  ) -> ServiceField {
    ServiceField(key, noun, .lines(path, list), .sources, copy: copying(path))
  }

  private static func own<Value>(
    _ key: String, _ noun: String, _ path: any WritableKeyPath<ServiceDetails, Value> & Sendable,
    _ limit: TextLimit = .short
  ) -> ServiceField {
    ServiceField(key, noun, .own, limit, copy: copying(path))
  }

  private static func copying<Value>(
    _ path: any WritableKeyPath<ServiceDetails, Value> & Sendable
  ) -> Copy {
    { $0[keyPath: path] = $1[keyPath: path] }
  }

  private static let copyWaiting: Copy = {
    $0.waitingDays = $1.waitingDays
    $0.waitingOn = $1.waitingOn
  }

  private static let copyDates: Copy = {
    $0.startsOn = $1.startsOn
    $0.endsOn = $1.endsOn
    $0.datesPrecision = $1.datesPrecision
  }
}
