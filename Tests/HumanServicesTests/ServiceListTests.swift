import Foundation
import HumanServices
import TestSupport
import Testing

@Suite struct ServiceListTests {
  private static func uuid(_ text: String) throws -> UUID { try #require(UUID(uuidString: text)) }

  private static func id(_ text: String) throws -> PublicID {
    try #require(PublicID(rawValue: text))
  }

  @Test(arguments: [
    ("00000000-0000-0000-0000-000000000000", 8, "00000000"),
    ("ffffffff-ffff-ffff-ffff-ffffffffffff", 8, "zzzzzzzz"),
    ("ffffffff-ffff-ffff-ffff-ffffffffffff", 26, "zzzzzzzzzzzzzzzzzzzzzzzzzw"),
    ("35b95010-62a7-541b-8d3e-e233b6f4f97f", 8, "6pwn0432"),
    ("35b95010-62a7-541b-8d3e-e233b6f4f97f", 3, "6pwn0432"),
    ("35b95010-62a7-541b-8d3e-e233b6f4f97f", 99, "6pwn0432mxa1q39yw8svdx7sfw"),
  ])
  func `a short name is the beginning of the UUID in base 32`(
    text: String, length: Int, expected: String
  ) throws {
    let uuid = try ServiceListTests.uuid(text)
    let id = PublicID(uuid, length: length)
    #expect(id.rawValue == expected)
    #expect(PublicID(rawValue: expected) == id)
    #expect(id.names(uuid))
  }

  @Test(arguments: ["", "abc", "k3j9x2a", "k3j9x2al", "K3J9X2AB", "k3j9x2a b", "äääääääääää"])
  func `what can name no listing is no short name`(text: String) {
    #expect(PublicID(rawValue: text) == nil)
  }

  @Test func `a list comes back from its address in its order, each once`() throws {
    let text = "6pwn0432-zzzzzzzz-00000000"
    #expect(ServiceList.reading(text).list.text == text)
    #expect(ServiceList.reading(text).ignored.isEmpty)
    #expect(ServiceList.reading("6PWN0432-6pwn0432").list.text == "6pwn0432")
    #expect(ServiceList.reading("").list.isEmpty)
    let (list, ignored) = ServiceList.reading("x-6pwn0432--<b>")
    #expect(list.text == "6pwn0432")
    #expect(ignored == ["x", "<b>"])
  }

  @Test(arguments: [
    "6pwn0432-zzzzzzzz", "6pwn0432-zzzzzzzz.", "(6pwn0432-zzzzzzzz)", "“6pwn0432-zzzzzzzz”,",
  ])
  func `what a message took in at the ends of an address loses no listing`(text: String) {
    #expect(ServiceList.reading(text).list.text == "6pwn0432-zzzzzzzz")
    #expect(ServiceList.reading(text).ignored.isEmpty)
  }

  @Test func `a list takes so many and tells what it cannot take`() throws {
    let ids = (0..<30).map { "000000\($0 / 10)\($0 % 10)" }
    let (list, ignored) = ServiceList.reading(ids.joined(separator: "-"))
    #expect(list.ids.map(\.rawValue) == Array(ids.prefix(ServiceList.maximumCount)))
    #expect(ignored == Array(ids.dropFirst(ServiceList.maximumCount)))
    #expect(list.isFull)
    #expect(list.adding(try ServiceListTests.id("zzzzzzzz")) == list)
  }

  @Test func `order can be changed, and one can be taken off`() throws {
    let list = ServiceList.reading("00000001-00000002-00000003").list
    let first = try ServiceListTests.id("00000001")
    #expect(list.moving(first, by: 1).text == "00000002-00000001-00000003")
    #expect(list.moving(first, by: -1) == list)
    #expect(list.moving(try ServiceListTests.id("00000009"), by: 1) == list)
    #expect(list.removing(first).text == "00000002-00000003")
    #expect(list.removing(first).adding(first).text == "00000002-00000003-00000001")
  }

  @Test func `two listings whose UUIDs begin alike are still told apart`() throws {
    var services = Array(try Story().seeds.services.prefix(3))
    services[0].uuid = try ServiceListTests.uuid("35b95010-62a7-541b-8d3e-e233b6f4f97f")
    services[1].uuid = try ServiceListTests.uuid("35b95010-62ff-541b-8d3e-e233b6f4f97f")
    let snapshot = try Story().snapshot(services)
    let ids = snapshot.offers.map(snapshot.publicID(of:))
    #expect(ids.map(\.rawValue.count) == [8, 9, 8], "the first keeps its name")
    for (id, offer) in zip(ids, snapshot.offers) {
      #expect(snapshot.offer(publicID: id)?.id == offer.id)
    }
    #expect(snapshot.offer(publicID: try ServiceListTests.id("7zzzzzzz")) == nil)
  }

  @Test func `every listing that the project ships has a short name of its own`() throws {
    let services = try SeedFiles.planted().services
    #expect(Set(services.map { PublicID($0.uuid) }).count == services.count)
  }
}
