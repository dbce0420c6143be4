import Foundation
import HumanServices
import TestSupport
import Testing

@testable import Interchange

/// The seeds the project ships.
@Suite struct RepositorySeedsTests {
  private let seeds: SeedSet

  init() throws { seeds = try SeedFiles.planted() }

  @Test func `every municipality of the two regions is there, and what nobody may lose`() {
    #expect(Set(seeds.regions.map(\.code)).isSuperset(of: [.lappi, .pirkanmaa]))
    #expect(seeds.municipalities.filter { $0.region == .lappi }.count == 21)
    #expect(seeds.municipalities.filter { $0.region == .pirkanmaa }.count == 23)
    #expect(!seeds.terms.isEmpty && !seeds.needGroups.isEmpty)
    for kind in ServiceKind.allCases {
      #expect(seeds.services.contains { $0.kind == kind }, "\(kind)")
    }
  }

  @Test func `every record of the files came in`() throws {
    let records = try SeedFiles.ofRepository().filter { $0.name.hasPrefix("services/") }
      .map { file in
        let value = try JSONDecoder().decode([String: JSONValue].self, from: Data(file.bytes))
        guard case .list(let list) = value["services"] else { return 0 }
        return list.count
      }.reduce(0, +)
    #expect(records > 0 && seeds.services.count == records)
  }

  @Test func `all that rest on general knowledge are drafts`() {
    #expect(seeds.services.contains { $0.publication == .draft })
    #expect(seeds.services.filter { $0.publication == .archived }.isEmpty)
    #expect(
      seeds.services.filter { $0.evidence == .general }.allSatisfy { $0.publication == .draft })
  }

  @Test func `every published record names a source and a summary of one sentence`() {
    for service in seeds.services where service.publication == .published {
      #expect(!service.sources.isEmpty, "\(service.slug.rawValue)")
      #expect(service.summary[.finnish].count <= 150, "\(service.slug.rawValue)")
      #expect(!service.summary[.finnish].isEmpty, "\(service.slug.rawValue)")
      #expect(!service.providers.isEmpty, "\(service.slug.rawValue)")
    }
  }

  /// Where a fact was read is one thing, where one asks is another.
  @Test func `no listing sends people to news, a blog or a press release`() {
    let press = [
      "uutis", "tiedote", "blogi", "/news", "sttinfo", "rikosuutiset", "akiliitot", "iltalehti",
    ]
    for service in seeds.services {
      let addresses = [service.url] + service.contactPoints.map(\.text)
      for address in addresses.compactMap(\.self) {
        #expect(
          !press.contains { address.lowercased().contains($0) },
          "\(service.slug.rawValue): \(address)")
      }
    }
  }

  @Test func `every contact with a source of its own says what time it is from`() {
    let points =
      seeds.services.flatMap(\.contactPoints)
      + seeds.organizations.flatMap(\.contactPoints)
    #expect(points.contains { $0.source != nil } && points.allSatisfy { $0.assuredDate == nil })
    #expect(Set(points.map(\.uuid)).count == points.count)
    #expect(points.allSatisfy { !$0.isProposal || $0.source != nil })
  }

  @Test func `the safety contacts say what a new database has by itself`() {
    #expect(seeds.safetyContacts == SafetyContacts().all)
  }

  @Test func `no key of any record can say that a human has verified it`() throws {
    for file in try SeedFiles.ofRepository() {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("assured"), "\(file.name)")
      #expect(!text.contains("verified"), "\(file.name)")
    }
  }

  @Test func `no place of a confidential address has a street`() {
    let shelters = seeds.services.filter(\.whereabouts.isConfidential)
    #expect(shelters.count >= 4)
    #expect(shelters.flatMap(\.places).allSatisfy { $0.street == nil })
    #expect(shelters.contains { $0.whereabouts == .confidentialMunicipalityPublic })
  }

  @Test func `neighbours are mutual`() {
    let neighbours = Dictionary(
      uniqueKeysWithValues: seeds.municipalities.map { ($0.code, Set($0.neighbours)) })
    for municipality in seeds.municipalities {
      for other in municipality.neighbours {
        #expect(neighbours[other]?.contains(municipality.code) == true, "\(other.rawValue)")
      }
    }
  }

  @Test func `the pilots of 2017 and 2018 keep their dates and states`() throws {
    func service(_ slug: String) throws -> ServiceDetails {
      try #require(seeds.services.first { $0.slug.rawValue == slug })
    }
    let chat = try service("ryhmachat-eron-jalkeiseen-vanhemmuuteen")
    #expect(chat.state == .ended)
    #expect(chat.occurrences.count == 8)
    let live = try service("livelahetykset-lapsiperheen-erosta")
    #expect(live.occurrences.filter { $0.state == .cancelled }.count == 1)
    #expect(live.occurrences.filter { $0.state == .held }.count == 5)
    #expect(try service("vanhemman-neuvo-syksy-2017").state == .cancelled)
    #expect(try service("vanhemman-neuvo-kevat-2018").state == .cancelled)
  }

  @Test(arguments: [
    "kartoitu", "hanke kartoit", "muistion mukaan", "tarkistettava", "sisältöä ei kuvata",
    "tieto on vanha", "tietueen",
  ])
  func `no Finnish text speaks of how it was found out`(words: String) throws {
    for (file, text) in try finnishTexts() {
      #expect(!text.lowercased().contains(words), "\(file): \(text)")
    }
  }

  /// Every text that stands under `fi` anywhere in the files, with its file.
  private func finnishTexts() throws -> [(String, String)] {
    func texts(_ value: JSONValue, isFinnish: Bool) -> [String] {
      switch value {
      case .text(let text): isFinnish ? [text] : []
      case .list(let list): list.flatMap { texts($0, isFinnish: isFinnish) }
      case .object(let object): object.flatMap { texts($1, isFinnish: $0 == "fi") }
      case .null, .flag, .integer, .number: []
      }
    }
    return try SeedFiles.ofRepository().flatMap { file in
      let value = try JSONDecoder().decode(JSONValue.self, from: Data(file.bytes))
      return texts(value, isFinnish: false).map { (file.name, $0) }
    }
  }

  @Test func `a third region is read from files alone`() throws {
    let seeds = try SeedSet(reading: ThirdRegion.withRepository())
    #expect(seeds.regions.count == self.seeds.regions.count + 1)
    #expect(seeds.municipalities.count == self.seeds.municipalities.count + 3)
    #expect(seeds.services.count == self.seeds.services.count + 2)
    let phone = try #require(seeds.services.first { $0.slug.rawValue == "savon-vanhempainpuhelin" })
    let varkaus = try #require(seeds.municipalities.first { $0.slug.rawValue == "varkaus" })
    #expect(phone.area.includes(varkaus))
    #expect(phone.deliveries == [.phone])
  }
}
