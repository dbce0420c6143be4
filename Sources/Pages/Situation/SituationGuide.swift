import Addresses
import Foundation
import HumanServices

/// What happens in a situation and what to do, in steps: `Resources/Situations`.
package struct SituationGuide: Sendable, Decodable {
  package struct Step: Sendable, Decodable {
    package var title: LocalizedText
    package var text: LocalizedText
    /// How long it lasts by law.
    package var time: LocalizedText?
    /// The code of the service type that gives it.
    package var type: String?
    package var laws: [Law]?
  }

  package struct Law: Sendable, Decodable {
    /// Its number in the Statutes of Finland: "361/1983".
    package var act: String
    package var sections: String
    /// The day on which somebody has read the section in Finlex, ISO 8601; `nil` where nobody has.
    package var checked: String?
  }

  /// Of a situation that is no phase: one of `SitePath.ownSituations`.
  package var slug: String?
  /// The code of a phase of separation.
  package var phase: String?
  /// The code of the audience that it is written for.
  package var audience: String?
  /// `nil` where the phase's own label is the title.
  package var title: LocalizedText?
  package var lead: LocalizedText
  package var steps: [Step]
  /// What to have at hand for the first appointment.
  package var bring: [LocalizedText]

  var texts: [LocalizedText] {
    [title, lead].compactMap(\.self) + bring
      + steps.flatMap { [$0.title, $0.text, $0.time].compactMap(\.self) }
  }
}
