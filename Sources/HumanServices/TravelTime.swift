/// A known travel time that replaces the model's.
package struct TravelTime: Hashable, Sendable {
  package var from: MunicipalityCode
  package var to: MunicipalityCode
  package var minutes: Int

  package init(from: MunicipalityCode, to: MunicipalityCode, minutes: Int) {
    self.from = from
    self.to = to
    self.minutes = minutes
  }
}
