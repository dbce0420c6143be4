import Addresses
import Catalogue
import Foundation
import HTTPTypes
import HumanServices
import TestSupport
import Testing

/// The directory for programs, in the form of Open Referral HSDS 3.1.
@Suite struct APITests {
  private struct Page: Decodable {
    var total: Int
    var empty: Bool
    var contents: [Record]

    enum CodingKeys: String, CodingKey {
      case total = "total_items"
      case empty, contents
    }
  }

  private struct Record: Decodable { var id: String }

  private static let lists = APIAddress.allCases.filter(\.isList)

  private static func page(_ site: TestSite, _ address: String) throws -> Page {
    try JSONDecoder().decode(Page.self, from: Data(site.get(address).body))
  }

  private static func next(_ page: TestPage) -> String? {
    let link = page.fields.first { $0.name.canonicalName == "link" }?.value
    return link.flatMap { $0.split(separator: ">").first }
      .map { String($0.dropFirst()).replacing(TestSite.publicURL, with: "") }
  }

  @Test(arguments: lists)
  func `a walk by next gets every record once, and each has an address`(
    list: APIAddress
  ) throws {
    let site = try Sites.repository()
    let total = try Self.page(site, list.pattern).total
    var ids: [String] = []
    var address: String? = list.pattern + "?per_page=7"
    while let asked = address {
      let page = try site.get(asked)
      #expect(page.status == 200)
      let read = try JSONDecoder().decode(Page.self, from: Data(page.body))
      #expect(!read.contents.isEmpty)
      ids += read.contents.map(\.id)
      address = Self.next(page)
    }
    #expect(ids == Set(ids).sorted() && ids.count == total)
    for id in ids.prefix(3) {
      let single = try site.get("\(list.pattern)/\(id)")
      #expect(single.status == 200)
      #expect(try JSONDecoder().decode(Record.self, from: Data(single.body)).id == id)
    }
  }

  @Test func `everything that is published is there, and nothing else`() throws {
    let site = try Sites.repository()
    let offers = try site.catalogue.snapshot.offers
    let ids = try site.get(APIAddress.services.pattern + "?format=ndjson").text
      .split(separator: "\n").map { try JSONDecoder().decode(Record.self, from: Data($0.utf8)).id }
    #expect(ids == offers.map { $0.uuid.uuidString.lowercased() }.sorted())
  }

  @Test(arguments: [
    "page=0", "page=x", "per_page=0", "per_page=501", "after=1", "lang=de", "format=xml",
    "modified_after=2026", "municipality=999", "organization_id=lapha", "taxonomy_term_id=a,b",
  ])
  func `a bad value of a known parameter is refused with its name`(query: String) throws {
    let page = try Sites.repository().get(APIAddress.services.pattern + "?" + query)
    #expect(page.status == 400)
    #expect(page.fields[.contentType] == "application/problem+json")
    #expect(page.text.contains(String(query.prefix { $0 != "=" })))
    #expect(page.fields[.accessControlAllowOrigin] == "*")
  }

  @Test(arguments: ["utm_source=x", "foo=1", "page=100000000000"])
  func `what is not known is passed over, and a page beyond the end is empty`(
    query: String
  ) throws {
    let page = try Sites.repository().get(APIAddress.services.pattern + "?" + query)
    #expect(page.status == 200)
    let read = try JSONDecoder().decode(Page.self, from: Data(page.body))
    #expect(read.empty == query.hasPrefix("page"))
  }

  @Test(arguments: [
    "/api/ei-ole", "/api/hsds/v3/services/x",
    "/api/hsds/v3/services/00000000-0000-4000-8000-000000000000",
  ])
  func `what there is not is told as a program reads it`(address: String) throws {
    let page = try Sites.repository().get(address)
    #expect(page.status == 404)
    #expect(page.fields[.contentType] == "application/problem+json")
    #expect(page.fields[.accessControlAllowOrigin] == "*")
  }

  @Test func `filters leave what they say`() throws {
    let site = try Sites.repository()
    let directory = try site.catalogue.snapshot
    let kemi = try #require(directory.geography.municipalities.first { $0.slug.rawValue == "kemi" })
    let there = try Self.page(
      site, "\(APIAddress.services.pattern)?per_page=500&municipality=\(kemi.code.rawValue)")
    #expect(there.total == directory.offers.count { $0.area.includes(kemi) })
    let term = try #require(directory.vocabulary.serviceTypes.first)
    let ofTerm = try Self.page(
      site, "\(APIAddress.services.pattern)?taxonomy_term_id=\(term.uuid.uuidString)")
    let set = directory.vocabulary.set(.serviceType, term.code)
    #expect(
      ofTerm.total == directory.offers.count { !$0.terms(.serviceType).isDisjoint(with: set) }
    )
    let later = try Self.page(
      site, "\(APIAddress.services.pattern)?modified_after=2999-01-01T00:00:00Z")
    #expect(later.total == 0)
  }

  @Test func `what tells of violence is kept nowhere, the rest by anybody`() throws {
    let site = try Sites.repository()
    let directory = try site.catalogue.snapshot
    for offer in directory.offers {
      let page = try site.get(
        "\(APIAddress.services.pattern)/\(offer.uuid.uuidString.lowercased())")
      let isQuiet =
        directory.concernsViolence(offer) || directory.names.isQuiet(offer.slug, .service)
      #expect((page.fields[.cacheControl] == "no-store") == isQuiet, "\(offer.slug)")
    }
  }

  @Test func `a confidential place is told as nothing but that`() throws {
    let site = try TestSite(.repository)
    try site.change(
      """
      UPDATE location SET street = 'Piilokuja 13' WHERE confidential_service_id IS NOT NULL
      """)
    let directory = try site.catalogue.snapshot
    let hidden = directory.offers.filter { $0.whereabouts != .open }
    #expect(!hidden.isEmpty)
    for offer in hidden {
      let id = offer.uuid.uuidString.lowercased()
      let text = try site.get("\(APIAddress.services.pattern)/\(id)").text
      #expect(text.contains("\"confidential\""))
      for told in [
        "Piilokuja", "address_1", "latitude", "\"municipality\",\"link_entity\":\"location",
      ] {
        #expect(!text.contains(told), "\(offer.slug): \(told)")
      }
    }
    let places = try site.get(APIAddress.placesOfServices.pattern + "?per_page=500").text
    #expect(!places.contains("Piilokuja"))
  }

  @Test func `an answer that is known is not sent again`() throws {
    let site = try TestSite(.repository, over: .live)
    let first = try site.get(APIAddress.taxonomies.pattern)
    let tag = try #require(first.fields[.eTag])
    let again = try site.get(APIAddress.taxonomies.pattern, fields: [.ifNoneMatch: tag])
    #expect(again.status == 304)
    #expect(again.fields[.accessControlAllowOrigin] == "*")
  }

  @Test func `the description names every address with its parameters`() throws {
    let document = try Sites.repository().get(APIAddress.openAPI.pattern).text
    for address in APIAddress.allCases {
      #expect(document.contains("\"\(address.pattern.replacing(":slug", with: "{id}"))\""))
    }
    for parameter in APIAddress.Parameter.allCases {
      #expect(document.contains("\"name\":\"\(parameter.rawValue)\""))
    }
  }
}
