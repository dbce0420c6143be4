import HumanServices

/// The form of a place. Of a confidential one it is the street alone: nothing else is kept of it.
extension RecordForms {
  package func place(_ stored: EditedPlace, typed: [String] = []) -> RecordForm {
    stored.isConfidential
      ? RecordForm([street(stored.street)], revision: stored.revision)
      : place(
        RecordedPlace(
          municipality: stored.municipality, street: stored.street, facts: stored.facts),
        revision: stored.revision, typed: typed)
  }

  /// The same of a place as its history has it.
  package func place(
    _ place: RecordedPlace, revision: Int, typed: [String] = []
  ) -> RecordForm {
    let facts = place.facts
    let certainty = facts.point?.certainty ?? .approximate
    return RecordForm(
      texts("name", .placeName, facts.name) + [
        street(place.street),
        RecordField(
          "postal_code", words(.placePostalCode), facts.postalCode?.rawValue ?? "",
          kind: .pattern(.postalCode), help: words(.placePostalCodeHelp)),
        RecordField("city", words(.placePostOffice), facts.postOffice ?? ""),
        RecordField(
          "point", words(.placePoint), facts.point.map { TypedPoint.text($0.coordinate) } ?? "",
          kind: .pattern(.point), help: words(.placePointHelp)),
        RecordField(
          "certainty", words(.placeCertainty), certainty.rawValue,
          kind: .choice(
            PlacePoint.Certainty.allCases.map { .init($0.rawValue, words(.certainty($0))) })),
      ]
        + texts(
          "visiting", .placeVisitingHours, facts.visitingHours, help: .placeVisitingHoursHelp)
        + texts(
          "accessibility", .placeAccessibility, facts.accessibility, kind: .area,
          help: .placeAccessibilityHelp) + contacts(facts.contactPoints, typed: typed),
      revision: revision)
  }

  private func street(_ street: String?) -> RecordField {
    RecordField("street", words(.placeStreet), street ?? "", help: words(.placeStreetHelp))
  }
}

extension RecordForm {
  /// What the form makes of a place.
  package func place(_ stored: EditedPlace) -> PlaceChange {
    let street = self["street"].isEmpty ? nil : self["street"]
    guard !stored.isConfidential else { return PlaceChange(street: street) }
    var facts = stored.facts
    facts.name = texts("name", over: facts.name)
    facts.postalCode = PostalCode(rawValue: self["postal_code"])
    facts.postOffice = self["city"].isEmpty ? nil : self["city"]
    facts.point = TypedPoint.read(self["point"]).map {
      PlacePoint($0, PlacePoint.Certainty(rawValue: self["certainty"]) ?? .approximate)
    }
    facts.visitingHours = texts("visiting", over: facts.visitingHours)
    facts.accessibility = texts("accessibility", over: facts.accessibility)
    facts.contactPoints = contactPoints(over: facts.contactPoints)
    return PlaceChange(street: street, facts: facts)
  }
}

extension Phrase {
  static func certainty(_ certainty: PlacePoint.Certainty) -> Phrase {
    switch certainty {
    case .exact: .placeCertaintyExact
    case .approximate: .placeCertaintyApproximate
    }
  }
}
