import Foundation
import HumanServices

/// What a typed listing says, and what in it cannot be taken.
///
/// `details` is whole even with problems: what cannot be read stays as it is stored, so that a preview
/// shows the rest.
package struct ServiceFormReading: Sendable {
  package private(set) var details: ServiceDetails
  package private(set) var problems: [ServiceProblem] = []

  let form: ServiceForm
  /// What is stored, and what the form would show of it: a field that nobody touched keeps its stored
  /// value to the last detail, such as a month's day.
  private let stored: ServiceDetails?
  private let shown: ServiceForm?
  let directory: Snapshot
  private let makeUUID: @Sendable () -> UUID

  /// - Parameter stored: `nil` for a new listing.
  package init(
    _ form: ServiceForm, stored: ServiceDetails?, in directory: Snapshot,
    makeUUID: @escaping @Sendable () -> UUID = { UUID() }
  ) {
    self.form = form
    self.stored = stored
    self.directory = directory
    self.makeUUID = makeUUID
    shown = stored.map { ServiceForm($0) }
    problems = ServiceFormReading.lengthProblems(form, stored: shown)
    details = stored ?? .blank(named: form[text: .name], uuid: makeUUID())
    for field in ServiceField.all where field.isInForm { read(field) }
    readWaiting()
    readDeliveries()
    readWhere()
    readContacts()
    readOrigin()
    readWhen()
  }

  /// Whether a text is longer than its field takes: nothing is computed of it then.
  package var isTooLong: Bool {
    problems.contains {
      switch $0.reason {
      case .tooLong, .tooLongTogether: true
      default: false
      }
    }
  }

  /// What a listing to be published lacks besides.
  ///
  /// What was missing already in what is published now does not keep a small correction from being
  /// saved; it is `forgiven`.
  package func publishingProblems(isAssured: Bool) -> [ServiceProblem] {
    PublishingRequirement.missing(
      in: details, isAssured: isAssured, reachGap: directory.reachGap(details)
    )
    .filter { !forgiven.contains($0) }
    .map { ServiceProblem($0.field, .publishing($0)) }
  }

  private var forgiven: [PublishingRequirement] {
    guard let stored, stored.publication == .published else { return [] }
    return PublishingRequirement.missing(
      in: stored, isAssured: true, reachGap: directory.reachGap(stored))
  }

  mutating func problem(_ field: String, _ reason: ServiceProblem.Reason) {
    problems.append(ServiceProblem(field, reason))
  }

  private mutating func read(_ field: ServiceField) {
    switch field.kind {
    case .text(let path):
      let text = LocalizedText(typed: form[text: field])
      // A listing is never without a name.
      if field == .name, text.isEmpty {
        problem("\(field.noun)-fi", .required)
      } else {
        details[keyPath: path] = text
      }
    case .terms(let facet): readTerms(facet, field)
    case .choice(let choice):
      if !choice.set(&details, form[choice: field]) { problem(field.noun, .unknown) }
    case .flag(let path):
      details[keyPath: path] = form[codes: field].contains(ServiceForm.yes)
    case .number(let path, let range): readNumber(field, path, range)
    case .lines(let path, let list): readLines(field, path, list)
    case .answer(let path):
      switch form[choice: field] {
      case ServiceForm.yes: details[keyPath: path] = true
      case ServiceForm.no: details[keyPath: path] = false
      default: details[keyPath: path] = nil
      }
    case .own: break
    }
  }

  private mutating func readNumber(
    _ field: ServiceField, _ path: any WritableKeyPath<ServiceDetails, Int?> & Sendable,
    _ range: ClosedRange<Int>
  ) {
    let typed = form[choice: field].trimmed
    let number = TypedDate.number(typed)
    // Nobody is older than the oldest and younger than the youngest.
    let range =
      field == .maximumAge
      ? max(range.lowerBound, min(details.minimumAge ?? 0, range.upperBound))...range.upperBound
      : range
    if !typed.isEmpty, number == nil {
      problem(field.noun, .notANumber)
    } else if let number, !range.contains(number) {
      problem(field.noun, .outOf(range))
    } else {
      details[keyPath: path] = number
    }
  }

  private mutating func readLines(
    _ field: ServiceField, _ path: any WritableKeyPath<ServiceDetails, [String]> & Sendable,
    _ list: LineList
  ) {
    let typed = form[choice: field].split(whereSeparator: \.isNewline).map { String($0).trimmed }
      .filter { !$0.isEmpty }
    let lines = typed.compactMap(list.read)
    if typed.count > LineList.most {
      problem(field.noun, .tooMany(LineList.most))
    } else if lines.count < typed.count {
      problem(field.noun, .unknown)
    } else {
      details[keyPath: path] = lines.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
  }

  private mutating func readTerms(_ facet: Facet, _ field: ServiceField) {
    let codes = form[codes: field]
    let known = codes.filter { directory.vocabulary.term(facet, $0) != nil }
    if known.count < codes.count { problem(field.noun, .unknown) }
    let ordered = known.inOrder(of: details.codes(facet))
    // A facet that nothing was ever said of stays unsaid.
    if !ordered.isEmpty || details.terms[facet] != nil { details.terms[facet] = ordered }
  }

  private mutating func readWaiting() {
    let (days, day) = (form.waitingDays.trimmed, form.waitingOn.trimmed)
    guard !(days.isEmpty && day.isEmpty) else {
      details.waitingDays = nil
      details.waitingOn = nil
      return
    }
    let count = TypedDate.number(days)
    if days.isEmpty {
      problem("odotus", .required)
    } else if count == nil {
      problem("odotus", .notANumber)
    } else if let count, !ServiceForm.waitingDays.contains(count) {
      problem("odotus", .outOf(ServiceForm.waitingDays))
    }
    let on = TypedDate.day(day)
    if on == nil { problem("odotuspaiva", day.isEmpty ? .required : .notADay) }
    if let count, let on {
      details.waitingDays = count
      details.waitingOn = on
    }
  }

  private mutating func readDeliveries() {
    let vocabulary = directory.vocabulary
    var deliveries: [Delivery] = []
    for mode in form.modes.inOrder(of: details.deliveries.map(\.mode)) {
      guard let term = vocabulary.term(.deliveryMode, mode) else {
        problem("tapa", .unknown)
        continue
      }
      let told = form.interactions.last { $0.hasPrefix("\(mode):") }
        .flatMap { Interaction(rawValue: String($0.dropFirst(mode.count + 1))) }
      deliveries.append(
        Delivery(mode: mode, interaction: told ?? term.interaction ?? .twoWay))
    }
    details.deliveries = deliveries
  }

  private mutating func readOrigin() {
    details.url = webAddress("verkko", form.url)
    let lines = form.sources.split(separator: "\n").map { String($0).trimmed }
    details.sources = lines.filter { !$0.isEmpty }
    if !isUntouched({ [$0.sourceFrom, $0.sourceTo] }) {
      details.sourcePeriod =
        period("lahdealku", form.sourceFrom, "lahdeloppu", form.sourceTo) ?? details.sourcePeriod
    }
    if !isUntouched({ [$0.startsOn, $0.endsOn] }),
      let period = period("alku", form.startsOn, "loppu", form.endsOn)
    {
      details.startsOn = period.from
      details.endsOn = period.to
      details.datesPrecision = period.precision
    }
  }

  private func isUntouched(_ values: (ServiceForm) -> [String]) -> Bool {
    shown.map { values($0) == values(form).map(\.trimmed) } ?? false
  }

  private mutating func readWhen() {
    let storedSessions = Dictionary(
      (stored?.occurrences ?? []).map { ($0.uuid, $0) }
    ) { first, _ in first }
    details.occurrences = rows(.session, form.sessions) { reading, row, prefix in
      reading.session(row, prefix, stored: storedSessions)
    }
    let storedSeries = Set((stored?.series ?? []).map(\.uuid))
    details.series = rows(.series, form.series) { reading, row, prefix in
      reading.series(row, prefix, known: storedSeries)
    }
    let storedEditions = Set((stored?.materials ?? []).map(\.uuid))
    details.materials = rows(.edition, form.editions) { reading, row, prefix in
      reading.edition(row, prefix, known: storedEditions)
    }
  }

  private mutating func readWhere() {
    details.places = rows(.place, form.places) { $0.place($1, $2) }
    readArea()
    details.languages = rows(.language, form.languages) { $0.language($1, $2) }
    refuseTwice(.place, "kunta", form.places) { $0.municipality + "\n" + $0.street.trimmed }
    refuseTwice(.language, "koodi", form.languages, by: \.code)
  }

  private mutating func readContacts() {
    let storedContacts = Dictionary(
      (stored?.contactPoints ?? []).map { ($0.uuid, $0) }
    ) { first, _ in first }
    details.contactPoints = rows(.contact, form.contacts) {
      $0.contact($1, $2, stored: storedContacts)
    }
    details.providers = rows(.provider, form.providers) { $0.provider($1, $2) }
    refuseTwice(.provider, "kuka", form.providers, by: \.organization)
  }

  private mutating func readArea() {
    var area = ServiceArea(nation: false, regions: [], municipalities: [])
    for code in form.area {
      if code == ServiceForm.nation {
        area.nation = true
      } else if let region = RegionCode(rawValue: code), directory.geography.region(region) != nil {
        area.regions.append(region)
      } else if let one = MunicipalityCode(rawValue: code),
        directory.geography.municipality(one) != nil
      {
        area.municipalities.append(one)
      } else {
        problem("alue", .unknown)
      }
    }
    area.regions = area.regions.inOrder(of: details.area.regions)
    area.municipalities = area.municipalities.inOrder(of: details.area.municipalities)
    details.area = area
  }

  /// Reads the parts of one kind; one that nobody filled in is left out.
  private mutating func rows<Row: FormRow, Part>(
    _ part: ServiceFormPart, _ rows: [Row],
    read: (inout ServiceFormReading, Row, String) -> Part?
  ) -> [Part] {
    // More that are stored may stay, as long as none of them was left unread.
    let most = max(part.mostParts, min(shown?.count(part) ?? 0, FormBinding.mostRows - 1))
    if rows.count > most { problem(part.listField, .tooMany(part.mostParts)) }
    var parts: [Part] = []
    for (index, row) in rows.enumerated() where !row.isUntouched {
      if let one = read(&self, row, "\(part.rawValue)-\(index + 1)-") { parts.append(one) }
    }
    return parts
  }

  private mutating func refuseTwice<Row: FormRow>(
    _ part: ServiceFormPart, _ field: String, _ rows: [Row], by key: (Row) -> String
  ) {
    var seen: Set<String> = []
    for (index, row) in rows.enumerated() where !row.isUntouched {
      if !seen.insert(key(row)).inserted {
        problem("\(part.rawValue)-\(index + 1)-\(field)", .twice)
      }
    }
  }

  /// The identity of a part: a stored one's own, else a new one, whatever a browser sent.
  func identity(_ key: String, known: Set<UUID>) -> UUID {
    guard let uuid = UUID(uuidString: key), known.contains(uuid) else { return makeUUID() }
    return uuid
  }
}

extension ServiceForm {
  /// Days one may wait: ten years are a typing error.
  package static let waitingDays = 0...3650
}

extension ServiceFormPart {
  /// The id of the whole list on the page.
  package var listField: String { "\(rawValue)-lista" }
}

extension LocalizedText {
  init(typed: ServiceForm.Texts) { self.init(typed.mapValues(\.trimmed)) }
}

extension Array where Element: Hashable {
  /// The same elements once each, first those of another list in its order: saving a form does not
  /// shuffle what nobody touched.
  func inOrder(of other: [Element]) -> [Element] {
    let chosen = Set(self)
    var seen: Set<Element> = []
    return (other.filter(chosen.contains) + self).filter { seen.insert($0).inserted }
  }
}

extension ServiceDetails {
  /// A listing of which nothing is known but its name: a draft.
  fileprivate static func blank(named name: ServiceForm.Texts, uuid: UUID) -> ServiceDetails {
    let name = LocalizedText(typed: name)
    return ServiceDetails(
      uuid: uuid, slug: Slug.naming(name[.finnish]) ?? .unnamed, kind: .service,
      publication: .draft, name: name,
      area: ServiceArea(nation: false, regions: [], municipalities: []),
      sourcePeriod: DatedPeriod(from: nil, to: nil, precision: .day), evidence: .page,
      state: .active)
  }
}
