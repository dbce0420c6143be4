import Foundation
import HumanServices

/// Where a service is given and for whom: HSDS `service_at_location`, `location`, `address`,
/// `service_area`.
extension HSDSDirectory {
  /// One place of a service; `nil` stands for a confidential one, of which nothing is told.
  struct PlaceAtService {
    let id: UUID
    let place: Place?
  }

  /// A confidential listing has one place, however many it has, so that not even their number is told.
  func places(of details: ServiceDetails) -> [PlaceAtService] {
    if details.whereabouts.isConfidential {
      return [PlaceAtService(id: details.uuid.part("place/confidential"), place: nil)]
    }
    return details.places.map { place in
      let key = "place/\(place.municipality.rawValue)/\(place.street ?? "")"
      return PlaceAtService(id: details.uuid.part(key), place: place)
    }
  }

  func json(_ at: PlaceAtService, of details: ServiceDetails) -> JSONText {
    var object = HSDSObject(id: at.id)
    object.add("service_id", details.uuid.hsds)
    let location = location(at, details)
    object.add("location_id", at.id.part("location").hsds)
    object.add("location", location)
    if let place = at.place {
      object.add(
        "attributes",
        [
          attribute(of: at.id, entity: "service_at_location", "certainty", place.certainty.rawValue)
        ])
    }
    return object.json
  }

  private func location(_ at: PlaceAtService, _ details: ServiceDetails) -> JSONText {
    let id = at.id.part("location")
    var object = HSDSObject(id: id)
    object.add("location_type", "physical")
    guard let place = at.place else {
      object.add(
        "attributes", [attribute(of: id, entity: "location", "confidential", "true")])
      return object.json
    }
    let municipality = directory.geography.municipality(place.municipality)
    let facts = directory.facts(of: place, in: details)
    object.add("name", facts?.name[language])
    if let point = facts?.point {
      object.add("latitude", point.coordinate.latitude)
      object.add("longitude", point.coordinate.longitude)
    }
    if let facts, let street = place.street, let code = facts.postalCode {
      var address = HSDSObject(id: id.part("address"))
      address.add("location_id", id.hsds)
      address.add("address_1", street)
      address.add("city", facts.postOffice ?? municipality?.name[.finnish])
      address.add(
        "state_province",
        municipality.flatMap { directory.geography.region(of: $0) }?.name[language])
      address.add("postal_code", code.rawValue)
      address.add("country", "FI")
      address.add("address_type", "physical")
      object.add("addresses", [address.json])
    }
    if let text = facts?.accessibility[language], !text.isEmpty {
      var access = HSDSObject(id: id.part("accessibility"))
      access.add("location_id", id.hsds)
      access.add("description", text)
      object.add("accessibility", [access.json])
    }
    object.add("phones", phones(facts?.asPublished.contactPoints ?? [], of: id, as: "location_id"))
    var attributes: [JSONText] = []
    if let municipality {
      attributes.append(
        attribute(
          of: id, entity: "location", "municipality", municipality.code.rawValue,
          label: municipality.name[language]))
    }
    // Without a postal code the standard has no address for it.
    if facts?.postalCode == nil, let street = place.street {
      attributes.append(attribute(of: id, entity: "location", "street", street))
    }
    object.add("attributes", attributes)
    return object.json
  }

  func areas(_ details: ServiceDetails) -> [JSONText] {
    func area(_ type: String, _ extent: String, _ name: String, _ uri: String? = nil) -> JSONText {
      var object = HSDSObject(id: details.uuid.part("area/\(type)/\(extent)"))
      object.add("service_id", details.uuid.hsds)
      object.add("name", name)
      object.add("extent", extent)
      object.add("extent_type", type)
      object.add("uri", uri)
      return object.json
    }
    var areas = details.area.nation ? [area("country", "FI", "Finland")] : []
    for code in details.area.regions {
      if let region = directory.geography.regions.first(where: { $0.code == code }) {
        areas.append(area("region", code.rawValue, region.name[language]))
      }
    }
    for code in details.area.municipalities {
      if let municipality = directory.geography.municipality(code) {
        areas.append(
          area(
            "municipality", code.rawValue, municipality.name[language],
            origin + page(.municipality(municipality.slug))))
      }
    }
    return areas
  }
}
