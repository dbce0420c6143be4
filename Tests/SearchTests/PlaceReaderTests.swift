import HumanServices
import Search
import TestSupport
import Testing
import TextAnalysis

/// What is typed for a place.
@Suite struct PlaceReaderTests {
  private let reader: PlaceReader
  private let geography: Geography

  init() throws {
    let seeds = try SeedFiles.planted()
    geography = Geography(regions: seeds.regions, municipalities: seeds.municipalities)
    reader = PlaceReader(
      names: PlaceNames(geography), book: try PlaceTables.book(), geography: geography)
  }

  /// Every municipality that a reading offers.
  private func codes(_ typed: String) -> Set<MunicipalityCode> {
    switch reader.read(typed) {
    case .municipality(let municipality): return [municipality.code]
    case .elsewhere(let municipality): return [municipality.code]
    case .choice(let offers):
      return Set(
        offers.map { offer in
          switch offer.target {
          case .here(let municipality): municipality.code
          case .elsewhere(let municipality): municipality.code
          }
        })
    case .region, .unknown: return []
    }
  }

  @Test func `at least 150 texts are read as the table says`() throws {
    let rows = try TypedPlaceRow.all()
    #expect(rows.count >= 150)
    let wrong = rows.filter { !$0.isRight(reader.read($0.text)) }
    print("places: \(rows.count - wrong.count) of \(rows.count) texts are read rightly")
    for row in wrong { print("  \(row.text): must be \(row.answer)") }
    #expect(wrong.isEmpty)
  }

  @Test func `a municipality is found by its names, its centre and every postal code`() throws {
    for municipality in geography.municipalities {
      for name in municipality.searchNames + [municipality.centreName] {
        #expect(codes(name) == [municipality.code], "\(name)")
        #expect(codes("asun täällä: \(name.uppercased())") == [municipality.code], "\(name)")
      }
      let postal = try PlaceTables.rows().places.filter {
        $0.municipality == municipality.code && $0.kind == .postalCode
      }
      #expect(!postal.isEmpty)
      for code in postal { #expect(codes(code.name) == [municipality.code], "\(code.name)") }
    }
  }

  @Test func `every place of the table is found, and narrowed by its municipality`() throws {
    for place in try PlaceTables.rows().places {
      #expect(codes(place.name).contains(place.municipality), "\(place.name)")
      let municipality = try #require(geography.municipality(place.municipality))
      #expect(
        codes("\(place.name), \(municipality.name[.finnish])") == [place.municipality],
        "\(place.name)")
    }
  }

  @Test func `every municipality of Finland is found by its names`() throws {
    for municipality in try PlaceTables.rows().municipalities {
      for name in municipality.name.allTexts {
        #expect(codes(name) == [municipality.code], "\(name)")
      }
    }
  }

  @Test func `what a reading is written as is read the same`() throws {
    for row in try TypedPlaceRow.all() {
      let place = reader.read(row.text)
      guard let written = place.written else { continue }
      #expect(TypedPlaceRow(text: written, answer: row.answer).isRight(reader.read(written)))
    }
  }

  @Test func `texts about separation and danger name no village`() throws {
    var texts = try DangerPhrase.all().map(\.phrase)
    for term in try SeedFiles.planted().terms {
      texts += term.synonyms.values.joined()
      texts += term.name.allTexts + term.plain.allTexts
    }
    #expect(texts.count > 500)
    let ours = Set(geography.municipalities.flatMap(\.searchNames).map(Folding.plain))
    for text in texts {
      let words = Folding.plain(text).split(separator: " ").map(String.init)
      guard ours.isDisjoint(with: words) else { continue }
      #expect(codes(text).isEmpty, "\(text)")
    }
  }

  @Test func `no name of a place brings a box of danger, so none is led away`() throws {
    let rules = try DangerFiles.rules()
    let names = Set(
      try PlaceTables.rows().places.filter { $0.kind != .postalCode }.map(\.name)
        + PlaceTables.rows().municipalities.flatMap(\.name.allTexts))
    // Slow without optimization: else a twelfth of them, with one that is a letter from "kuristi".
    let read = names.sorted().enumerated().filter { LongTests.areWanted || $0.offset % 12 == 0 }
      .map(\.element)
    let boxed = (read + ["Kristiinankaupungissa", "Kristinestad"])
      .filter { !rules.concepts(in: $0).isEmpty }
    #expect(boxed.isEmpty, "\(boxed)")
  }

  @Test func `where the directory has no such municipality its villages are elsewhere`() throws {
    let fewer = Geography(
      regions: geography.regions,
      municipalities: geography.municipalities.filter { $0.slug.rawValue != "inari" })
    let reader = PlaceReader(
      names: PlaceNames(fewer), book: try PlaceTables.book(), geography: fewer)
    guard case .elsewhere(let municipality) = reader.read("Ivalossa") else {
      Issue.record("Ivalo is elsewhere then")
      return
    }
    #expect(municipality.name[.finnish] == "Inari")
    #expect(municipality.county == "Lapin hyvinvointialue")
  }

  @Test(arguments: ["", "   ", "---", "\u{0}", "99", "999999999999"])
  func `nothing is read from nothing`(typed: String) {
    #expect(reader.read(typed) == .unknown(near: []))
  }

  @Test func `however long a text is, its beginning is read`() {
    #expect(codes(String(repeating: "Ivalo ", count: 100_000)).count == 1)
    #expect(codes(String(repeating: "x ", count: 100_000) + "Ivalo").isEmpty)
  }

  @Test func `a reading takes no more than a thousandth of a second`() {
    let clock = ContinuousClock()
    let texts = ["asun Hervannassa", "99980 Utsjoki", "Pohjaslahdella", "Hervnata", "koti myydään"]
    let time = clock.measure { for _ in 0..<20 { for text in texts { _ = reader.read(text) } } }
    let each = time / (20 * texts.count)
    print("places: \(each) a reading")
    #expect(each < .milliseconds(1))
  }
}
