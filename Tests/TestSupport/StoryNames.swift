import HumanServices

/// Values that tests name in passing; a misspelt one stops the test at once.
extension CivilDate {
  package static func on(_ text: String) -> CivilDate {
    guard let day = CivilDate(text) else { preconditionFailure("\(text) is no day") }
    return day
  }
}

extension Slug {
  package static func named(_ text: String) -> Slug {
    guard let slug = Slug(rawValue: text) else { preconditionFailure("\(text) is no slug") }
    return slug
  }
}

extension RegionCode {
  package static let lappi = known("19")
  package static let pirkanmaa = known("06")

  private static func known(_ text: String) -> RegionCode {
    guard let code = RegionCode(rawValue: text) else { preconditionFailure("\(text) is no code") }
    return code
  }
}

extension MunicipalityCode {
  package static let utsjoki = known("890")
  package static let inari = known("148")
  package static let rovaniemi = known("698")
  package static let kemi = known("240")
  package static let tampere = known("837")
  package static let pirkkala = known("604")

  package static func known(_ text: String) -> MunicipalityCode {
    guard let code = MunicipalityCode(rawValue: text) else {
      preconditionFailure("\(text) is no code")
    }
    return code
  }
}

extension ServiceArea {
  package static let nation = ServiceArea(nation: true, regions: [], municipalities: [])

  package static func region(_ code: RegionCode) -> ServiceArea {
    ServiceArea(nation: false, regions: [code], municipalities: [])
  }

  package static func municipalities(_ codes: MunicipalityCode...) -> ServiceArea {
    ServiceArea(nation: false, regions: [], municipalities: codes)
  }
}

extension Place {
  package static func confirmed(_ code: MunicipalityCode, street: String? = nil) -> Place {
    Place(municipality: code, certainty: .confirmed, street: street)
  }

  package static func seatOnly(_ code: MunicipalityCode) -> Place {
    Place(municipality: code, certainty: .seatOnly, street: nil)
  }
}

extension Delivery {
  package static let inPerson = Delivery(mode: faceToFace, interaction: .twoWay)
  package static let atHome = Delivery(mode: homeVisit, interaction: .twoWay)
  package static let phone = Delivery(mode: "puhelin", interaction: .twoWay)
  package static let video = Delivery(mode: "video", interaction: .twoWay)
  package static let chat = Delivery(mode: "chat", interaction: .twoWay)
  package static let live = Delivery(mode: "facebook_live", interaction: .broadcast)
  package static let web = Delivery(mode: "verkko", interaction: .selfService)
}
