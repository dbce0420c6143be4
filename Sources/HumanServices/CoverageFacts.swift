/// An inventory's word with who stands behind it, as it is imported.
package struct InventoryEntry: Hashable, Sendable {
  package var confirmation: InventoryConfirmation
  /// A role, such as "koordinaattori"; never a person's name.
  package var confirmedBy: String

  package init(confirmation: InventoryConfirmation, confirmedBy: String) {
    self.confirmation = confirmation
    self.confirmedBy = confirmedBy
  }
}

/// A known travel time with where it is from, as it is imported.
package struct TravelTimeEntry: Hashable, Sendable {
  /// Minutes that the catalogue takes: longer than a minute, shorter than a day.
  package static let minutes = 1...1440

  package var time: TravelTime
  package var source: String

  package init(time: TravelTime, source: String) {
    self.time = time
    self.source = source
  }
}

/// People under 18 in a municipality, as somebody has imported them; never an estimate.
package struct Under18Count: Hashable, Sendable {
  package var municipality: MunicipalityCode
  package var people: Int
  package var countedOn: CivilDate
  package var source: String

  package init(
    municipality: MunicipalityCode, people: Int, countedOn: CivilDate, source: String
  ) {
    self.municipality = municipality
    self.people = people
    self.countedOn = countedOn
    self.source = source
  }
}

/// What an import did, in records.
package struct ImportReport: Hashable, Sendable {
  package var added = 0
  package var updated = 0
  package var unchanged = 0

  package init() {}
}
