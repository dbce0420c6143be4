import HumanServices

extension Story {
  /// The story, or some listings of one's own, as coverage reads it; no file is involved.
  package func snapshot(
    _ services: [ServiceDetails]? = nil, inventory: [InventoryConfirmation] = [],
    travelTimes: [TravelTime] = []
  ) -> Snapshot {
    let vocabulary = vocabulary
    let published = (services ?? seeds.services).filter { $0.publication == .published }
    return Snapshot(
      version: 1, geography: geography, vocabulary: vocabulary,
      organizations: seeds.organizations,
      offers: published.enumerated().map { position, service in
        Offer(ID(rawValue: Int64(position + 1)), service, vocabulary)
      },
      inventory: inventory, travelTimes: travelTimes)
  }
}

extension Offer {
  /// What the snapshot keeps of a listing; `Catalogue` reads the same from its tables.
  package init(_ id: Offer.ID, _ details: ServiceDetails, _ vocabulary: Vocabulary) {
    self.init(
      id: id, uuid: details.uuid, slug: details.slug, kind: details.kind, state: details.state,
      terms: [:],
      deliveries: details.deliveries, area: details.area, sourcePeriod: details.sourcePeriod)
    for (facet, codes) in details.terms where !codes.isEmpty {
      terms[facet] = vocabulary.set(facet, codes)
    }
    terms[.deliveryMode] = vocabulary.set(.deliveryMode, details.deliveries.map(\.mode))
    places = details.places.map {
      Place(municipality: $0.municipality, certainty: $0.certainty, street: nil)
    }
    whereabouts = details.whereabouts
    languages = details.languages.map(\.code)
    providers = details.providers.map(\.organization)
    responsible = details.providers.filter { $0.role == .provider }.map(\.organization)
    startsOn = details.startsOn
    endsOn = details.endsOn
    datesPrecision = details.datesPrecision
    runsContinuously = details.runsContinuously
    tellsTimes = !details.scheduleNote.isEmpty
    waitingDays = details.waitingDays
    let saysFees = details.isFree == false || !details.feesDescription.isEmpty
    cost = details.isFree == true ? .free : saysFees ? .paid : .unknown
    occurrences = details.occurrences.map { occurrence in
      var untold = occurrence
      (untold.title, untold.note) = (LocalizedText([:]), LocalizedText([:]))
      return untold
    }
    series = details.series.map { series in
      var untold = series
      (untold.title, untold.note) = (LocalizedText([:]), LocalizedText([:]))
      return untold
    }
  }

  /// Days of single sessions, each of one day.
  package var sessionDates: [CivilDate] {
    get { occurrences.map(\.startsOn) }
    set {
      occurrences = newValue.map {
        Occurrence(
          uuid: uuid, title: LocalizedText([:]), startsOn: $0, endsOn: $0, precision: .day,
          state: .planned, note: LocalizedText([:]))
      }
    }
  }

  /// Rules of series without hours.
  package var recurrences: [Recurrence] {
    get { series.map(\.recurrence) }
    set {
      series = newValue.map {
        SessionSeries(
          uuid: uuid, title: LocalizedText([:]), recurrence: $0, hours: nil,
          note: LocalizedText([:]))
      }
    }
  }
}
