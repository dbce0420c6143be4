import Interchange
import Testing

/// Files of PTV as they come: valid, odd and hostile. Each record is read whole or refused whole.
@Suite struct PTVFileTests {
  private static let service = """
    {"id":"s1","publishingStatus":"Published","modified":"2026-02-03T08:15:00",
    "serviceNames":[{"value":"Eroneuvo","type":"Name","language":"fi"},
    {"value":"","type":"Name","language":"sv"}],"areaType":"LimitedType",
    "areas":[{"type":"Municipality","code":"148","municipalities":[{"code":"148"},{"code":"47"}]}],
    "serviceClasses":[{"code":"P3.7"}],"lifeEvents":[{"code":"KE7"}],
    "serviceChannels":[{"serviceChannel":{"id":"c1"}}]}
    """
  private static let channel = """
    {"id":"c1","serviceChannelType":"ServiceLocation","publishingStatus":"Published",
    "serviceChannelNames":[{"value":"Perhekeskus","type":"Name","language":"fi"}],
    "phoneNumbers":[{"type":"Phone","prefixNumber":"+358","number":"16 123 456","language":"fi"},
    {"type":"Fax","number":"016 1"}],
    "addresses":[{"streetAddress":{"street":[{"value":"Koetie","language":"fi"}],
    "streetNumber":1,"latitude":"7615000.0","longitude":522000,"municipality":{"code":148}}}],
    "serviceHours":[{"serviceHourType":"DaysOfTheWeek","isClosed":"false",
    "openingHour":[{"dayFrom":"Monday","from":"09:00:00","to":"15:00:00"}]}]}
    """

  private static func file(_ text: String) -> PTVFile { PTVFile(reading: Array(text.utf8)) }

  /// A text with one piece changed; it must be there.
  private static func changed(_ text: String, _ old: String, _ new: String) throws -> String {
    let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "\(old)")
    return parts[0] + new + parts[1]
  }

  @Test func `a service is read to plain values`() throws {
    let file = Self.file(Self.service)
    let service = try #require(file.services.first)
    #expect(file.refused.isEmpty && file.notes.isEmpty)
    #expect(service.names.map(\.value) == ["Eroneuvo"], "an empty translation is none")
    #expect(service.area.municipalities == ["148", "047"])
    #expect(service.serviceClasses == ["P3.7"] && service.lifeEvents == ["KE7"])
    #expect(service.isFree == nil, "what is not told is not free")
    #expect(service.channels == ["c1"])
  }

  @Test func `a channel is read with numbers as text or not`() throws {
    let file = Self.file(Self.channel)
    let channel = try #require(file.channels.first)
    #expect(file.refused.isEmpty && file.notes.isEmpty)
    #expect(channel.kind == .place)
    #expect(channel.phones.map(\.number) == ["+35816123456"], "no fax")
    let address = try #require(channel.addresses.first)
    #expect(address.number == "1" && address.municipality == "148")
    #expect(address.north == 7_615_000 && address.east == 522_000)
    #expect(channel.hours.first?.days.first?.opens == "09:00:00")
  }

  private static let wrappings: [@Sendable (String) -> String] = [
    { $0 }, { "\u{FEFF}" + $0 }, { "[\($0)]" }, { "[\($0),\($0)]" },
    { #"{"pageNumber":1,"pageCount":1,"itemList":["# + $0 + "]}" },
    { $0.split(separator: "\n").joined() + "\n" + $0.split(separator: "\n").joined() + "\r\n" },
  ]

  @Test(arguments: zip(wrappings, [1, 1, 1, 2, 1, 2]))
  func `every wrapping gives the same record`(wrap: @Sendable (String) -> String, count: Int) {
    let file = Self.file(wrap(Self.service))
    #expect(file.refused.isEmpty)
    #expect(file.services == Array(repeating: Self.file(Self.service).services[0], count: count))
  }

  @Test func `a wrapped channel is the flat one`() throws {
    let inner = try Self.changed(Self.channel, #""serviceChannelType":"ServiceLocation","#, "")
    let wrapped = Self.file(#"{"serviceLocationChannel":\#(inner),"phoneChannel":null}"#)
    #expect(wrapped.channels == Self.file(Self.channel).channels)
    let twice = Self.file(#"{"serviceLocationChannel":\#(inner),"phoneChannel":\#(inner)}"#)
    #expect(twice.channels.isEmpty && twice.refused.count == 1)
  }

  /// What is changed in the service, and the pointer of what is then refused.
  private static let refusals: [(old: String, new: String, pointer: String)] = [
    (#""id":"s1""#, #""id":null"#, "/id"), (#""id":"s1""#, #""id":"""#, "/id"),
    (#""id":"s1""#, #""id":["s1"]"#, "/id"),
    (#""id":"s1""#, #""id":"s1","id":"s2""#, "/id"),
    (#""Published""#, #""Sent""#, "/publishingStatus"),
    (#""Published""#, "true", "/publishingStatus"),
    (#""Eroneuvo""#, #""""#, "/serviceNames"), (#""Eroneuvo""#, "{}", "/serviceNames/0/value"),
    (#"[{"code":"P3.7"}]"#, #"{"code":"P3.7"}"#, "/serviceClasses"),
    (#"[{"code":"P3.7"}]"#, #"["P3.7"]"#, "/serviceClasses/0"),
    (
      #"{"id":"c1"}"#, #"{"a/b~":1,"a/b~":1,"id":"c1"}"#,
      "/serviceChannels/0/serviceChannel/a~1b~0"
    ),
    (#"{"id":"c1"}"#, "{}", "/serviceChannels/0/serviceChannel/id"),
  ]

  @Test(arguments: refusals)
  func `a fault refuses the record with its place`(old: String, new: String, pointer: String) throws
  {
    let bad = try Self.changed(Self.service, old, new)
    let alone = Self.file(bad)
    #expect(alone.services.isEmpty)
    #expect(alone.refused.map(\.pointer) == [pointer])
    let among = Self.file(#"{"itemList":[\#(Self.service),\#(bad)]}"#)
    #expect(among.services.map(\.id) == ["s1"], "the other record is read")
    #expect(among.refused.map(\.pointer) == ["/itemList/1" + pointer])
  }

  /// What is changed, and the pointer of what is told and left out.
  private static let oddities: [(old: String, new: String, pointer: String)] = [
    (#""LimitedType""#, #""Galaxy""#, "/areaType"),
    (#"{"code":"47"}"#, #"{"code":"Inari"}"#, "/areas/0/municipalities/1/code"),
    (#""areaType""#, #""serviceChargeType":"Maybe","areaType""#, "/serviceChargeType"),
  ]

  @Test(arguments: oddities)
  func `an unknown word is told and left out`(old: String, new: String, pointer: String) throws {
    let file = Self.file(try Self.changed(Self.service, old, new))
    #expect(file.services.count == 1 && file.refused.isEmpty)
    #expect(file.notes.map(\.pointer) == [pointer])
  }

  @Test(arguments: ["NaN", "1e999", "ylhäällä"])
  func `half a point is none`(north: String) throws {
    let file = Self.file(try Self.changed(Self.channel, "7615000.0", north))
    #expect(file.channels.first?.addresses.first?.east == nil)
    #expect(file.notes.map(\.pointer) == ["/addresses/0/streetAddress/latitude"])
  }

  @Test(arguments: [
    "", " \n", "{", "[", "[1,]", "{\"a\"}", "{\"a\":}", "{a:1}", "nul", "01", "1.", "1e", "-", "+1",
    "\"", "\"\\", "\"\\u12", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"\\x\"",
    "\"\u{1}\"", "[] []", "{}}", "1", "null", "\"text\"", "[[]]", "{}",
    #"{"serviceLocationChannel":1}"#, #"{"itemList":{}}"#, "[\u{FEFF}]",
  ])
  func `what is no record is refused in a sentence`(text: String) {
    let file = Self.file(text)
    #expect(file.services.isEmpty && file.channels.isEmpty)
    #expect(file.refused.count == 1 && file.refused.allSatisfy { !$0.sentence.isEmpty })
  }

  @Test func `nesting is read to 64 levels`() {
    func nested(_ levels: Int) -> PTVFile {
      Self.file(String(repeating: "[", count: levels) + String(repeating: "]", count: levels))
    }
    #expect(nested(64).refused.first?.sentence.contains("nested") == false)
    #expect(nested(65).refused.first?.sentence.contains("nested") == true)
    #expect(Self.file(String(repeating: "[", count: 1_000_000)).refused.count == 1)
  }

  @Test func `bytes that are no text refuse their line alone`() {
    let line = Self.service.split(separator: "\n").joined()
    let broken = [UInt8](#"{"id":""#.utf8) + [0xC3, 0x28] + [UInt8](#""}"#.utf8)
    let file = PTVFile(reading: Array(line.utf8) + [0x0A] + broken)
    #expect(file.services.map(\.id) == ["s1"])
    #expect(file.refused.map(\.pointer) == ["/1/id"])
  }

  /// Every beginning of a file is refused, and every byte may be another.
  @Test func `a cut or spoiled file never traps`() {
    let bytes = Array("[\(Self.service),\(Self.channel)]".utf8)
    for end in 0..<bytes.count {
      let file = PTVFile(reading: Array(bytes[..<end]))
      #expect(file.services.isEmpty && file.channels.isEmpty && !file.refused.isEmpty)
    }
    for place in bytes.indices {
      for byte: UInt8 in [0x00, 0x22, 0x2C, 0x30, 0x5C, 0x7B, 0x5D, 0xFF] {
        var spoiled = bytes
        spoiled[place] = byte
        let file = PTVFile(reading: spoiled)
        #expect(file.services.count <= 1 && file.channels.count <= 1)
      }
    }
  }

  @Test func `what is refused repeats nothing of the file's values`() {
    let file = Self.file(
      #"{"id":{"street":"Salakatu 1"},"publishingStatus":"Salakatu 1","serviceNames":"Salakatu 1"}"#
    )
    #expect(file.refused.count == 1 && !file.refused[0].description.contains("Salakatu"))
  }

  @Test(arguments: [
    ("Nationwide", "148", true), ("NationwideExceptAlandIslands", "478", false),
    ("NationwideExceptAlandIslands", "148", true), ("LimitedType", "148", true),
    ("LimitedType", "837", false),
  ])
  func `an area reaches the directory or is outside`(kind: String, code: String, is inside: Bool)
    throws
  {
    let file = Self.file(try Self.changed(Self.service, "LimitedType", kind))
    #expect(try #require(file.services.first).area.reaches(anyOf: [code]) == inside)
  }
}
