/// A search that found nothing, without anything that tells whose it was.
package struct SearchMiss: Hashable, Sendable {
  package var municipality: MunicipalityCode?
  /// Plain letters, the words in alphabetical order.
  package var term: String
  /// How often, and on how many days.
  package var times: Int
  package var days: Int

  package init(municipality: MunicipalityCode?, term: String, times: Int, days: Int) {
    self.municipality = municipality
    self.term = term
    self.times = times
    self.days = days
  }

  /// What coordinators may see: from so many times on so many different days, so that one person's
  /// words are nobody's reading.
  package static let shownFromTimes = 5
  package static let shownFromDays = 3
}
