/// Whom to call in danger: one of four contacts that are always there, apart from all listings.
///
/// It is no listing: it has no age note for visitors and never expires. Coordinators check it first.
package struct SafetyContact: Hashable, Sendable {
  /// What a contact is for. The list is closed: no other number ever enters a safety box.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    /// Danger of life: the emergency number.
    case emergency
    /// Violence and the fear of it: Nollalinja.
    case violence
    /// A crisis of the mind, self-harm, a death wish: MIELI's crisis line.
    case crisis
    /// A child or young person who calls alone: MLL's line.
    case child
  }

  package var role: Role
  package var name: LocalizedText
  package var number: SafetyNumber
  /// Other numbers that the same people answer; a text may name them, no box does.
  package var otherNumbers: [SafetyNumber]
  /// When it answers, in plain words that may follow the number: "round the clock".
  package var hours: LocalizedText
  /// What a call costs, in words that may follow those; empty where it is not known.
  package var price: LocalizedText
  /// The languages in which this number answers, as far as its source says.
  package var languages: [SpokenLanguage]
  package var languagesNote: LocalizedText
  /// The owner's note, for coordinators: why it is here, and what nobody has confirmed.
  package var note: LocalizedText
  /// Where the facts are from.
  package var sourceURL: String
  /// The time that the source speaks of; both ends missing where it has no date.
  package var sourcePeriod: DatedPeriod

  package init(
    _ role: Role, name: LocalizedText, number: SafetyNumber, hours: LocalizedText,
    sourceURL: String, sourcePeriod: DatedPeriod
  ) {
    self.role = role
    self.name = name
    self.number = number
    otherNumbers = []
    self.hours = hours
    price = LocalizedText([:])
    languages = []
    languagesNote = LocalizedText([:])
    note = LocalizedText([:])
    self.sourceURL = sourceURL
    self.sourcePeriod = sourcePeriod
  }

  /// Every number that leads to it, the one to show first.
  package var numbers: [SafetyNumber] { [number] + otherNumbers }
}
