/// The texts that a listing's card shows, read from the file when the card is.
package struct ServiceCardText: Sendable, Identifiable {
  package var id: ID<Service>
  package var name: LocalizedText
  package var summary: LocalizedText
  package var feesDescription: LocalizedText
  package var isFree: Bool?
  package var notSuitableWhen: LocalizedText
  package var evidence: Evidence
  /// The number to call first; `nil` when none is known.
  package var phone: PhoneNumber?
  /// What calling it costs.
  package var phonePrice: LocalizedText
  /// When it is given, in words.
  package var scheduleNote: LocalizedText

  package init(
    id: ID<Service>, name: LocalizedText, summary: LocalizedText, feesDescription: LocalizedText,
    isFree: Bool?, notSuitableWhen: LocalizedText, evidence: Evidence, phone: PhoneNumber? = nil,
    phonePrice: LocalizedText = LocalizedText([:]), scheduleNote: LocalizedText
  ) {
    self.id = id
    self.name = name
    self.summary = summary
    self.feesDescription = feesDescription
    self.isFree = isFree
    self.notSuitableWhen = notSuitableWhen
    self.evidence = evidence
    self.phone = phone
    self.phonePrice = phonePrice
    self.scheduleNote = scheduleNote
  }
}
