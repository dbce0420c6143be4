/// People under 18 in a municipality, as somebody has counted them; never an estimate.
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
