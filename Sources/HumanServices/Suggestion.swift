import Foundation

/// What a visitor reported: an error, a missing service, a changed fact. Never public.
package struct Suggestion: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case error, missing
    /// Something keeps somebody from using the site: to be answered within `answerDays`.
    case accessibility
    case other
  }

  /// Days within which feedback about accessibility is answered (Act 306/2019 on digital services).
  package static let answerDays = 14

  /// Characters of a report's text; longer gets 422 with the text kept in the form.
  package static let maximumTextLength = TextLimit.area.characters

  package var kind: Kind
  package var service: Slug?
  package var municipality: Slug?
  /// A service type that is missing.
  package var need: Slug?
  package var text: String
  package var language: Language
  package var receivedOn: CivilDate

  package init(
    kind: Kind, service: Slug?, municipality: Slug?, need: Slug?, text: String,
    language: Language, receivedOn: CivilDate
  ) {
    self.kind = kind
    self.service = service
    self.municipality = municipality
    self.need = need
    self.text = text
    self.language = language
    self.receivedOn = receivedOn
  }
}
