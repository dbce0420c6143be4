import Addresses
import Coverage
import HumanServices

/// A municipality's figures on one day.
package struct ScoreMoment: Sendable {
  package var day: CivilDate
  package var score: MunicipalityScore

  package init(day: CivilDate, score: MunicipalityScore) {
    self.day = day
    self.score = score
  }
}
