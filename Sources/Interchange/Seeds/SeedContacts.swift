import HumanServices

extension ContactPoint {
  /// A contact point of a service or an organization; `nil`, with a problem, for a value that is not
  /// of its kind.
  ///
  /// One with a source of its own names its time too: nobody could tell else how old it is.
  init?(seed: SeedRecord) {
    defer { seed.finish() }
    let uuid = seed.uuid()
    let kind: Kind = seed.choice("kind", default: .phone) ?? .phone
    let purpose: Purpose = seed.choice("purpose", default: .firstContact) ?? .firstContact
    let text = seed.text("value")
    let (note, price, hours) = (
      seed.localized("note"), seed.localized("price"), seed.localized("hours")
    )
    let openingTimes = seed.openingTimes("opening_hours")
    let languages = seed.texts("languages")
    let source = seed.optionalText("source")
    let isProposal = seed.flag("draft")
    let period = seed.period("source_period")
    if source != nil, period == nil { seed.problem("source_period", "is missing beside source") }
    let target: Target
    do {
      target = try ContactPoint.target(reading: text, as: kind)
    } catch {
      if !text.isEmpty { seed.problem("value", "'\(text)' \(error.reason)") }
      return nil
    }
    self.init(uuid: uuid, kind: kind, target: target)
    self.purpose = purpose
    self.note = note
    self.price = price
    self.hours = hours
    self.openingTimes = openingTimes
    self.languages = languages
    self.source = source
    self.isProposal = isProposal
    if let period { sourcePeriod = period }
  }
}

extension SeedRecord {
  fileprivate func openingTimes(_ key: String) -> OpeningTimes {
    guard let text = optionalText(key) else { return .unknown }
    do { return try OpeningTimes(reading: text) } catch {
      problem(key, "\(error)")
      return .unknown
    }
  }
}

extension ContactPoint.Refusal {
  /// In English, for whoever writes a seed file.
  fileprivate var reason: String {
    switch self {
    case .phone(let refusal): "\(refusal)"
    case .email: "is no e-mail address"
    case .address(let refusal): "is no web address: it \(refusal)"
    }
  }
}
