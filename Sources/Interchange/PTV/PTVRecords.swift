/// Services and channels out of their fields.
extension PTVFields {
  func service() throws(PTVFault) -> PTVService {
    var channels: [String] = []
    var channelNames: [String] = []
    for connection in try objects("serviceChannels") {
      if let channel = try connection.object("serviceChannel") {
        channels.append(try channel.needed("id"))
        if let name = try channel.text("name") { channelNames.append(name) }
      }
    }
    return PTVService(
      id: try needed("id"), status: try neededChoice("publishingStatus", PTVService.Status.self),
      modified: try text("modified"), names: try names("serviceNames"),
      descriptions: try texts("serviceDescriptions"), requirements: try texts("requirements"),
      keywords: try texts("keywords"), languages: try words("languages"),
      isFree: try isFree(), area: try area(), serviceClasses: try codes("serviceClasses"),
      lifeEvents: try codes("lifeEvents"), targetGroups: try codes("targetGroups"),
      channels: channels, channelNames: channelNames, providers: try providers(),
      topics: try topics())
  }

  func channel(kind: PTVChannel.Kind?) throws(PTVFault) -> PTVChannel {
    let ownKind =
      if let kind { kind } else {
        try neededChoice("serviceChannelType", PTVChannel.Kind.self)
      }
    var pages: [String] = []
    for page in try objects("webPages") {
      if let address = try page.text("url") { pages.append(address) }
    }
    return PTVChannel(
      id: try needed("id"), kind: ownKind,
      status: try neededChoice("publishingStatus", PTVService.Status.self),
      modified: try text("modified"), names: try names("serviceChannelNames"),
      descriptions: try texts("serviceChannelDescriptions"), languages: try words("languages"),
      phones: try phones(), webPages: pages, addresses: try addresses(), hours: try hours())
  }

  private func names(_ key: String) throws(PTVFault) -> [PTVText] {
    let names = try texts(key)
    guard !names.isEmpty else {
      throw PTVFault(pointer: pointer + PTVFault.step(key), sentence: "there is no name")
    }
    return names
  }

  private func providers() throws(PTVFault) -> [String] {
    var names: [String] = []
    for item in try objects("organizations") {
      if let name = try item.object("organization")?.text("name") { names.append(name) }
    }
    if let name = try object("mainOrganization")?.text("name") { names.append(name) }
    return names
  }

  private func topics() throws(PTVFault) -> [String] {
    var names: [String] = []
    for key in ["serviceClasses", "lifeEvents", "ontologyTerms"] {
      for item in try objects(key) { names += try item.texts("name").map(\.value) }
    }
    return names
  }

  private func isFree() throws(PTVFault) -> Bool? {
    switch try text("serviceChargeType") {
    case nil: return nil
    case "FreeOfCharge"?, "Free"?: return true
    case "Chargeable"?, "Charged"?: return false
    default:
      note("serviceChargeType", "this word is not known and is left out")
      return nil
    }
  }

  private func codes(_ key: String) throws(PTVFault) -> [String] {
    var codes: [String] = []
    for item in try objects(key) {
      if let code = try item.text("code") { codes.append(code) }
    }
    return codes
  }

  private func area() throws(PTVFault) -> PTVArea {
    var codes: [String] = []
    for area in try objects("areas") {
      let inside = try area.objects("municipalities")
      if try area.text("type") == "Municipality", let code = try area.municipality() {
        codes.append(code)
      }
      for municipality in inside {
        if let code = try municipality.municipality() { codes.append(code) }
      }
    }
    for municipality in try objects("municipalities") {
      if let code = try municipality.municipality() { codes.append(code) }
    }
    var seen: Set<String> = []
    return PTVArea(
      reach: try choice("areaType", PTVArea.Reach.self),
      municipalities: codes.filter { seen.insert($0).inserted })
  }

  /// A code has three digits; a number has lost the zeros before it.
  private func municipality() throws(PTVFault) -> String? {
    guard let code = try text("code") else { return nil }
    guard (1...3).contains(code.utf8.count), code.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else {
      note("code", "this is no municipality's code and is left out")
      return nil
    }
    return String(repeating: "0", count: 3 - code.utf8.count) + code
  }

  private func phones() throws(PTVFault) -> [PTVChannel.Phone] {
    var phones: [PTVChannel.Phone] = []
    for phone in try objects("phoneNumbers") {
      guard let number = try phone.text("number") else { continue }
      let kind = try phone.text("type")
      if kind == "Fax" { continue }
      let whole = (try phone.text("prefixNumber") ?? "") + number
      let digits = whole.filter { $0.isASCII && $0.isNumber }
      guard (3...15).contains(digits.count) else {
        phone.note("number", "this is no telephone number and is left out")
        continue
      }
      phones.append(
        PTVChannel.Phone(
          number: whole.hasPrefix("+") ? "+" + digits : digits,
          language: try phone.text("language"), isText: kind == "Sms"))
    }
    return phones
  }

  private func addresses() throws(PTVFault) -> [PTVChannel.Address] {
    var addresses: [PTVChannel.Address] = []
    for address in try objects("addresses") {
      guard let street = try address.object("streetAddress") else { continue }
      let north = try street.metres("latitude")
      let east = try street.metres("longitude")
      let isWhole = north != nil && east != nil
      addresses.append(
        PTVChannel.Address(
          street: try street.texts("street"), number: try street.text("streetNumber"),
          postalCode: try street.text("postalCode"),
          municipality: try street.object("municipality")?.municipality(),
          north: isWhole ? north : nil, east: isWhole ? east : nil))
    }
    return addresses
  }

  private func hours() throws(PTVFault) -> [PTVChannel.Hours] {
    var hours: [PTVChannel.Hours] = []
    for item in try objects("serviceHours") {
      guard let kind = try item.choice("serviceHourType", PTVChannel.Hours.Kind.self) else {
        continue
      }
      var days: [PTVChannel.Hours.Day] = []
      for day in try item.objects("openingHour") {
        days.append(
          PTVChannel.Hours.Day(
            from: try day.needed("dayFrom"), through: try day.text("dayTo"),
            opens: try day.needed("from"), closes: try day.needed("to")))
      }
      hours.append(
        PTVChannel.Hours(
          kind: kind, isClosed: try item.flag("isClosed"),
          byAppointment: try item.flag("isReservation"), days: days))
    }
    return hours
  }
}
