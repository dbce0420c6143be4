/// What may be a shelter or violence work, and how it is made quiet before anything is kept.
///
/// It errs towards silence: an open place that is hidden costs a coordinator a click, a shelter
/// that is shown can cost a life.
public struct PTVCaution: Equatable, Sendable {
  /// Ids of the services that come in confidential.
  public let confidential: Set<String>
  /// All channels; those that may be a shelter's without anything of their place.
  public let channels: [PTVChannel]

  /// All of an import at once, for services and their channels come in different files. A channel
  /// that may be a shelter's makes its services confidential, and such a service hides its channels.
  public init(services: [PTVService], channels: [PTVChannel]) {
    let shelters = Set(channels.filter(Self.tells).map { $0.id.lowercased() })
    let quiet = services.filter { service in
      Self.tells(service) || service.channels.contains { shelters.contains($0.lowercased()) }
    }
    let hidden = shelters.union(quiet.flatMap(\.channels).map { $0.lowercased() })
    confidential = Set(quiet.map(\.id))
    self.channels = channels.map { hidden.contains($0.id.lowercased()) ? $0.withoutPlace() : $0 }
  }

  private static func tells(_ service: PTVService) -> Bool {
    service.serviceClasses.contains { classes.contains($0) }
      || (service.names + service.descriptions + service.requirements + service.keywords)
        .contains { tells($0.value) }
      || (service.topics + service.providers + service.channelNames).contains(where: tells)
  }

  private static func tells(_ channel: PTVChannel) -> Bool {
    (channel.names + channel.descriptions).contains { tells($0.value) }
      || channel.webPages.contains(where: tells)
      || channel.addresses.flatMap(\.street).contains { tells($0.value) }
  }

  /// Whether a text names a shelter or violence, in any form and however it is hyphenated.
  public static func tells(_ text: String) -> Bool {
    var letters = ""
    for character in text.lowercased() where character.isLetter || character == "\u{AD}" {
      if character != "\u{AD}" { letters.append(character) }
    }
    return stems.contains { letters.contains($0) }
  }

  /// Support for victims and safety of one's life, in PTV's classification.
  private static let classes: Set<String> = ["P7.4"]

  /// Beginnings of words, letters alone: Finnish, Swedish, English, Northern Sámi, Russian; the
  /// last are written without their dots, as addresses of pages are.
  private static let stems = [
    "turvako", "turvaasun", "turvapaik", "suojakoti", "väkival", "pahoinpit", "raiska",
    "hyväksikäy", "vainoa", "vainon", "vainottu", "nollalinja", "naistenlinja", "naistenapu",
    "rikosuhri", "kunniaväki", "ihmiskaup", "uhkailu",
    "skyddshem", "våld", "kvinnojour", "brottsoffer", "misshand", "nollinjen", "kvinnolinjen",
    "shelter", "violen", "refuge", "abuse", "victimsupport",
    "dorvoruokt", "turvoruokt", "veahkavál", "насили", "убежищ",
    "vakival", "valdihem", "valdinara",
  ]
}

extension PTVChannel {
  /// The same way in without street, postal code, name, coordinates or any text that may tell them.
  func withoutPlace() -> PTVChannel {
    var municipalities: [String] = []
    for code in addresses.compactMap(\.municipality) where !municipalities.contains(code) {
      municipalities.append(code)
    }
    return PTVChannel(
      id: id, kind: kind, status: status, modified: modified, names: [], descriptions: [],
      languages: languages, phones: phones, webPages: [],
      addresses: municipalities.map {
        Address(
          street: [], number: nil, postalCode: nil, municipality: $0, north: nil, east: nil)
      }, hours: hours)
  }
}
