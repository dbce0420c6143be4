import HumanServices

extension Phrases {
  /// Why a typed text is no number that can be dialled, and what it would dial.
  func why(_ refusal: PhoneNumber.Refusal) -> String {
    let why: String =
      switch refusal.reason {
      case .noDigits: self(.phoneNoDigits)
      case .tooLong: self(.phoneTooLong, ["limit": String(PhoneNumber.longest)])
      case .words: self(.phoneWords, ["found": refusal.found])
      case .several: self(.phoneSeveral)
      case .signs: self(.phoneSigns)
      case .start: self(.phoneStart)
      case .tooFewDigits: self(.phoneTooFewDigits)
      case .tooManyDigits: self(.phoneTooManyDigits)
      case .shortNumber: self(.phoneShortNumber)
      }
    return refusal.wouldDial.isEmpty
      ? why : why + " " + self(.phoneWouldDial, ["number": refusal.wouldDial])
  }
}
