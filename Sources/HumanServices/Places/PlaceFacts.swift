/// What is known of an open place besides its street (HSDS `location`).
///
/// A confidential place never has any of it: the schema refuses it, and whoever asks for a listing's
/// places asks `Snapshot.facts`, which knows open ones alone.
package struct PlaceFacts: Hashable, Sendable {
  /// What people call it, such as a health centre's name.
  package var name = LocalizedText([:])
  package var postalCode: PostalCode?
  /// HSDS `city`.
  package var postOffice: String?
  package var point: PlacePoint?
  /// How one gets in and about there, in words.
  package var accessibility = LocalizedText([:])
  /// When it is open to those who come, in words; hours that a machine reads stand at contact points.
  package var visitingHours = LocalizedText([:])
  /// Its own ways to be reached, with their hours; its services have them too.
  package var contactPoints: [ContactPoint] = []

  package init() {}

  package static let none = PlaceFacts()

  package var isEmpty: Bool { self == .none }

  /// "99800 Ivalo", as an envelope has it; empty where nobody knows the code.
  package var postal: String {
    guard let postalCode else { return "" }
    return [postalCode.rawValue, postOffice].compactMap(\.self).joined(separator: " ")
  }

  /// What everybody may read of it.
  package var asPublished: PlaceFacts {
    var facts = self
    facts.contactPoints.removeAll(where: \.isProposal)
    return facts
  }

  /// These facts, with what they do not say from another place that was found to be the same.
  package func completed(by other: PlaceFacts) -> PlaceFacts {
    var facts = self
    facts.name = name.completed(by: other.name)
    facts.accessibility = accessibility.completed(by: other.accessibility)
    facts.visitingHours = visitingHours.completed(by: other.visitingHours)
    facts.postalCode = postalCode ?? other.postalCode
    facts.postOffice = postOffice ?? other.postOffice
    facts.point = point ?? other.point
    let known = Set(contactPoints.map(\.text))
    facts.contactPoints += other.contactPoints.filter { !known.contains($0.text) }
    return facts
  }
}

extension LocalizedText {
  /// These texts, and another's in the languages that they lack.
  fileprivate func completed(by other: LocalizedText) -> LocalizedText {
    LocalizedText(texts.merging(other.texts) { own, _ in own })
  }
}

extension Snapshot {
  /// What is known of the open place where a listing is given; nothing of a confidential listing's,
  /// whatever its street is.
  package func facts(of place: Place, in details: ServiceDetails) -> PlaceFacts? {
    guard !details.whereabouts.isConfidential, let street = place.street else { return nil }
    return places[PlaceKey(place.municipality, street)]
  }

  /// The places where a source says that a listing is given, with what is known of them.
  package func knownPlaces(_ details: ServiceDetails) -> [(key: PlaceKey, facts: PlaceFacts)] {
    details.places.compactMap { place in
      guard place.certainty == .confirmed, let facts = facts(of: place, in: details),
        let street = place.street
      else { return nil }
      return (PlaceKey(place.municipality, street), facts)
    }
  }
}
