import Interchange
import Testing

/// Nothing of the place of what may be a shelter is left once the caution has gone over it.
@Suite struct PTVCautionTests {
  private static func service(_ more: String, name: String = "Palvelu") -> PTVFile {
    file(
      """
      {"id":"s1","publishingStatus":"Published",\(more)"serviceNames":[{"value":"\(name)",
      "language":"fi"}],"serviceChannels":[{"serviceChannel":{"id":"C1"}}]}
      """)
  }

  private static func channel(name: String = "Salatalo", text: String = "Tule Salatielle")
    -> PTVFile
  {
    file(
      """
      {"id":"c1","serviceChannelType":"ServiceLocation","publishingStatus":"Published",
      "serviceChannelNames":[{"value":"\(name)","language":"fi"}],
      "serviceChannelDescriptions":[{"value":"\(text)","type":"Summary","language":"fi"}],
      "phoneNumbers":[{"number":"016123456"}],"webPages":[{"url":"https://esimerkki.fi/salatalo"}],
      "addresses":[{"streetAddress":{"street":[{"value":"Salatie","language":"fi"}],
      "streetNumber":"77","postalCode":"96777","municipality":{"code":"698"},
      "latitude":"7377777","longitude":"477777"}}]}
      """)
  }

  private static func file(_ text: String) -> PTVFile { PTVFile(reading: Array(text.utf8)) }

  private static func quiet(_ service: PTVFile, _ channel: PTVFile) throws -> PTVCaution {
    try #require(service.services.count == 1 && channel.channels.count == 1)
    return PTVCaution(services: service.services, channels: channel.channels)
  }

  private static func expectNoPlace(_ caution: PTVCaution) throws {
    #expect(caution.confidential == ["s1"])
    for piece in ["Sala", "sala", "77", "Turva"] {
      #expect(!"\(caution)".contains(piece), "\(piece)")
    }
    let channel = try #require(caution.channels.first)
    #expect(channel.phones.map(\.number) == ["016123456"], "one can still call")
    #expect(channel.addresses.map(\.municipality) == ["698"])
  }

  @Test(arguments: [
    "Turvakoti", "TURVAKODIN tuki", "Turva-koti", "Turva\u{AD}koti", "Tukea va\u{308}kivaltaan",
    "Lähisuhdeväkivaltatyö", "Skyddshemmet", "Våld i nära relationer", "Women's shelter",
    "Domestic violence", "Dorvoruoktu", "Кризисное убежище", "Nollalinja",
  ])
  func `words of a service hide its places`(name: String) throws {
    try Self.expectNoPlace(try Self.quiet(Self.service("", name: name), Self.channel()))
  }

  @Test(arguments: [
    #""serviceClasses":[{"code":"P7.4"}],"#,
    #""serviceClasses":[{"name":[{"value":"Väkivalta","language":"fi"}],"code":"X"}],"#,
    #""lifeEvents":[{"name":[{"value":"Våld","language":"sv"}]}],"#,
    #""ontologyTerms":[{"name":[{"value":"turvakodit","language":"fi"}]}],"#,
    #""keywords":[{"value":"turvakoti","language":"fi"}],"#,
    #""requirements":[{"value":"Väkivaltaa kokeneille","language":"fi"}],"#,
    #""serviceDescriptions":[{"value":"Turvakotipalvelu","type":"Summary","language":"fi"}],"#,
    #""organizations":[{"organization":{"name":"Lapin ensi- ja turvakoti ry"}}],"#,
    #""mainOrganization":{"name":"Turvakotiyhdistys"},"#,
  ])
  func `whatever tells of it hides its places`(more: String) throws {
    try Self.expectNoPlace(try Self.quiet(Self.service(more), Self.channel()))
  }

  @Test func `a channel that may be a shelter hides itself and its services`() throws {
    let service = Self.service("")
    try Self.expectNoPlace(try Self.quiet(service, Self.channel(name: "Turvakoti")))
    try Self.expectNoPlace(try Self.quiet(service, Self.channel(text: "Turvakodin ovi")))
    let lone = PTVCaution(services: [], channels: Self.channel(name: "Turvakoti").channels)
    #expect(!"\(lone)".contains("Sala") && !"\(lone)".contains("77"))
  }

  @Test func `what tells of none keeps its place`() throws {
    let caution = try Self.quiet(Self.service("", name: "Perheneuvola"), Self.channel())
    #expect(caution.confidential.isEmpty)
    #expect(caution.channels == Self.channel().channels)
  }
}
