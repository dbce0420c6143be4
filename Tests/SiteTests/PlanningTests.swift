import Catalogue
import Coverage
import Foundation
import HTTPTypes
import HumanServices
import Pages
import TestSupport
import Testing

/// What-if and best next place: the form, its address, and arithmetic done again apart from it.
@Suite struct PlanningTests {
  private static let path = "/katvealueet/suunnittelu"

  @Test(arguments: KnownRoutes.prefixes)
  func `with nothing asked there is a form and no answer`(prefix: String) throws {
    let page = try Sites.repository().get(prefix + PlanningTests.path)
    #expect(page.main.first(id: "tulos") == nil && page.main.all("table").count == 1)
    let form = try #require(page.main.first("form"))
    #expect(form["method"] == "get" && form["action"] == prefix + PlanningTests.path)
    #expect(page.fields[.eTag] != nil && page.meta("robots") == nil)
  }

  @Test(arguments: [
    ("perheneuvonta", "utsjoki", "naapurit", CoverageView.listed),
    ("perheneuvonta", "utsjoki", "oma", .listed),
    ("tapaamispaikka", "inari", "maakunta", .confirmed),
    ("oikeusapu", "tampere", "koko-maa", .confirmed),
  ])
  func `an added service changes what it changes in the computation`(
    aihe: String, kunta: String, alue: String, view: CoverageView
  ) throws {
    let site = try Sites.repository()
    let snapshot = try site.catalogue.snapshot
    let need = try #require(snapshot.vocabulary.needs.first { $0.slug.rawValue == aihe })
    let place = try #require(snapshot.geography.municipality(slug: .named(kunta)))
    var offer = Offer(
      id: ID(rawValue: 1_000_000), uuid: UUID(), slug: .named("uusi"), kind: .service,
      state: .active,
      terms: [
        .serviceType: snapshot.vocabulary.set(.serviceType, need.code),
        .access: snapshot.vocabulary.set(.access, "ajanvaraus"),
        .deliveryMode: snapshot.vocabulary.set(.deliveryMode, Delivery.faceToFace),
      ],
      deliveries: [.inPerson], area: area(alue, place),
      sourcePeriod: DatedPeriod(from: nil, to: nil, precision: .day))
    offer.places = [.confirmed(place.code)]
    offer.startsOn = .on("2026-11-22")
    offer.assuredDate = .on("2026-11-22")
    let page = try site.get(
      "\(PlanningTests.path)?aihe=\(aihe)&tapa=kasvokkain&kunta=\(kunta)&alue=\(alue)"
        + (view == .confirmed ? "&nakyma=vahvistettu" : ""))
    try check(page, before: snapshot.offers, after: snapshot.offers + [offer], need, view, snapshot)
  }

  @Test func `an ended service changes what it changes in the computation`() throws {
    let site = try Sites.repository()
    let snapshot = try site.catalogue.snapshot
    let need = try #require(snapshot.vocabulary.needs.first { $0.code == "tapaamispaikka" })
    let matrix = try site.matrix()
    let lead = try #require(
      matrix.cells(of: need).first { $0.isFragile && $0.letter == .here }?.lead)
    let offer = try #require(snapshot.offers.first { $0.id == lead })
    let page = try site.get(
      "\(PlanningTests.path)?muutos=lopeta&palvelu=\(offer.slug.rawValue)&aihe=tapaamispaikka")
    try check(
      page, before: snapshot.offers, after: snapshot.offers.filter { $0.id != lead }, need,
      .listed, snapshot)
  }

  private func area(_ code: String, _ place: Municipality) -> ServiceArea {
    switch code {
    case "oma": ServiceArea(nation: false, regions: [], municipalities: [place.code])
    case "naapurit":
      ServiceArea(nation: false, regions: [], municipalities: [place.code] + place.neighbours)
    case "maakunta": .region(place.region)
    default: .nation
    }
  }

  private func rounded(_ score: Double) -> Double { (score * 10).rounded() / 10 }

  /// Compares the page's rows and sums with two matrices computed from the offers.
  private func check(
    _ page: TestPage, before: [Offer], after: [Offer], _ need: TaxonomyTerm,
    _ view: CoverageView, _ snapshot: Snapshot
  ) throws {
    func matrix(_ offers: [Offer]) -> CoverageMatrix {
      let day = CivilDate.on("2026-11-22")
      return CoverageMatrix(
        of: Snapshot(
          version: 1, geography: snapshot.geography, vocabulary: snapshot.vocabulary,
          organizations: [], offers: offers, inventory: snapshot.inventory,
          travelTimes: snapshot.travelTimes),
        CoverageQuery(day: day, today: day, view: view, method: .newest))
    }
    let (old, new) = (matrix(before), matrix(after))
    let section = try #require(
      page.main.all("section").first { $0.first(id: "tulos") != nil })
    let rows = section.seenRows
    #expect(!rows.isEmpty)
    #expect(section.all { $0["role"] == "status" }.first?.numbers == [Double(rows.count)])
    for row in rows where row.columns[0] == need.name[.finnish] {
      let place = try #require(snapshot.geography.municipality(slug: .named(row.slug))).code
      let cells = (try #require(old[place, need.code]), try #require(new[place, need.code]))
      #expect(row.columns[1].hasPrefix(cells.0.letter.rawValue), "\(row)")
      #expect(row.columns[2].hasPrefix(cells.1.letter.rawValue), "\(row)")
      // Both bounds before and both after; equal ones stand once.
      let means = [old, new].compactMap { $0.score(of: place)?.bounds }
        .flatMap { bounds in
          let (lower, upper) = (rounded(bounds.lower), rounded(bounds.upper))
          return lower == upper ? [lower] : [lower, upper]
        }
      let told = row.columns[3].numbers
      #expect(told.count == means.count && zip(told, means).allSatisfy { abs($0 - $1) <= 0.051 })
    }
    // What is not in the table is as before.
    let told = Set(rows.filter { $0.columns[0] == need.name[.finnish] }.map(\.slug))
    for (left, right) in zip(old.cells(of: need), new.cells(of: need)) {
      let slug = snapshot.geography.municipality(left.municipality)?.slug.rawValue ?? ""
      #expect(told.contains(slug) || (left.letter == right.letter && left.score == right.score))
    }
    let people = People(of: snapshot)
    let covered = [old, new].map {
      Double($0.population(with: need, atLeast: .region, people).covered)
    }
    let sentence = try #require(
      section.all("p").first { $0.text.hasPrefix(need.name[.finnish] + ":") })
    #expect(sentence.numbers == covered + [abs(covered[1] - covered[0])], "\(sentence.text)")
  }

  @Test(arguments: KnownRoutes.prefixes)
  func `a service whose place is hidden takes no part`(prefix: String) throws {
    let site = try Sites.repository()
    let hidden = try site.catalogue.snapshot.offers.filter { $0.whereabouts == .confidential }
    #expect(!hidden.isEmpty)
    let form = try site.get(prefix + PlanningTests.path).main
    let values = form.all("option").compactMap { $0["value"] }
    for offer in hidden {
      #expect(!values.contains(offer.slug.rawValue))
      let names = try site.catalogue.snapshot.names
      #expect(!values.contains(names.name(of: offer.slug.rawValue, .service)))
      let page = try site.open(
        "\(prefix)\(PlanningTests.path)?muutos=lopeta&palvelu=\(offer.slug.rawValue)")
      #expect(page.status == 200)
      #expect(page.main.first(class: "gap")?["role"] == "status")
      #expect(page.main.first(id: "tulos") == nil)
      #expect(page.fields[.cacheControl] == "no-store", "it names a shelter")
    }
  }

  @Test(arguments: ["", "?aihe=tapaamispaikka"])
  func `the order of priority is the computation's, each total the sum of its parts`(
    question: String
  ) throws {
    let site = try Sites.repository()
    let matrix = try site.matrix()
    let people = People(of: try site.catalogue.snapshot)
    let expected = matrix.priorities(
      for: question.isEmpty ? nil : ["tapaamispaikka"], people)
    let page = try site.get(PlanningTests.path + question)
    let rows = try #require(page.main.all("table").last).seenRows
    #expect(rows.count == expected.count && !rows.isEmpty)
    for (row, priority) in zip(rows, expected) {
      let name = matrix.geography.municipality(priority.municipality)?.name[.finnish] ?? "–"
      #expect(row.name.hasPrefix(name))
      let numbers = row.columns.compactMap(\.numbers.first)
      #expect(abs(numbers[0] - numbers.dropFirst().reduce(0, +)) < 0.25, "rounded to tenths")
    }
  }

  @Test func `remote help for a whole region needs no place, and reaches that region alone`() throws
  {
    let site = try Sites.repository()
    let question =
      "?aihe=perheasioiden-sovittelu&tapa=puhelin&maakunta=lappi&alue=maakunta&paiva=2026-12-24"
    let page = try site.get(PlanningTests.path + question)
    #expect(page.main.first(id: "tulos") != nil)
    let own = Set(
      try SeedFiles.planted().municipalities.filter { $0.region == .lappi }.map(\.slug.rawValue))
    let section = try #require(
      page.main.all("section").first { $0.first(id: "tulos") != nil })
    #expect(!section.seenRows.isEmpty && section.seenRows.allSatisfy { own.contains($0.slug) })
    let priorities = try #require(page.main.all("table").last).seenRows
    #expect(priorities.allSatisfy { own.contains($0.slug) })
    #expect(page.notes.contains { $0.contains("24.12.2026") })
    let file = try site.get("/katvealueet/suunnittelu.csv" + question)
    #expect(file.text.contains("2026-12-24") && !file.text.contains("Tampere"))
    let inRoom = try site.get(
      PlanningTests.path + "?aihe=perheasioiden-sovittelu&tapa=kasvokkain&maakunta=lappi")
    #expect(inRoom.main.first(id: "tulos") == nil)
  }

  @Test func `steps of best places gain ever less and add up`() throws {
    let site = try Sites.repository()
    let matrix = try site.matrix()
    let need = try #require(matrix.needs.first { $0.code == "tapaamispaikka" })
    let page = try site.get(
      "\(PlanningTests.path)?aihe=tapaamispaikka&raja=90&paikkoja=5&tapa=kasvokkain")
    let rows = try #require(page.main.all("table").dropLast().last).seenRows
    let best = BestNextPlace(
      5, for: need, within: 90, in: matrix, People(of: try site.catalogue.snapshot))
    #expect(rows.count == best.steps.count && !rows.isEmpty)
    var covered = best.coveredBefore
    for (row, step) in zip(rows, best.steps) {
      let gained = Int(row.columns[1].numbers.first ?? -1)
      covered += gained
      #expect(gained == step.peopleGained)
      #expect(covered == step.peopleCovered && row.columns.count == 2)
      let name = matrix.geography.municipality(step.place)?.name[.finnish] ?? "–"
      #expect(row.columns[0].hasPrefix(name))
    }
    let gains = rows.map { $0.columns[1].numbers.first ?? 0 }
    #expect(gains == gains.sorted(by: >))
  }

  @Test(arguments: [
    "raja=999999", "raja=-60", "raja=61", "paikkoja=0", "paikkoja=11", "paikkoja=1e9",
    "paikkoja=99999999999999999999", "aihe=tieto", "aihe=ei-ole%00", "kunta=..%2f..%2fetc",
    "kunta=helsinki", "alue=maailma", "muutos=x", "palvelu=%3Cscript%3Ealert(1)%3C/script%3E",
    "tapa=kirje", "nakyma=kaikki", "x=1",
  ])
  func `what means nothing is told and changes nothing`(query: String) throws {
    let page = try Sites.repository().get("\(PlanningTests.path)?\(query)")
    #expect(page.status == 200 && page.htmlProblems.isEmpty)
    #expect(page.notes.contains { $0.contains("Emme tunnistaneet") })
    #expect(page.main.first("script") == nil)
    #expect(page.main.first(id: "tulos") == nil)
  }

  @Test func `all that was asked is in the address and comes back in the form`() throws {
    let asked = [
      "aihe": "kriisiapu", "tapa": "video", "kunta": "kemi", "alue": "maakunta",
      "nakyma": "vahvistettu", "raja": "120", "paikkoja": "7", "muutos": "lisaa",
    ]
    let query = asked.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "&")
    let page = try Sites.repository().get("\(PlanningTests.path)?\(query)")
    let values = try #require(page.main.first("form")).fieldValues
    for (name, value) in asked { #expect(values[name] == value, "\(name)") }
    let swedish = page.html.links.map(\.href).first { $0.hasPrefix("/sv" + PlanningTests.path) }
    let other = try Sites.repository().get(try #require(swedish))
    #expect(try #require(other.main.first("form")).fieldValues == values)
    #expect(other.main.seenRows.map(\.letter) == page.main.seenRows.map(\.letter))
  }

  @Test func `planning for a shelter leaves no trace`() throws {
    let site = try Sites.repository()
    for query in ["aihe=turvakoti&kunta=kemi", "muutos=lopeta&palvelu=lapin-turvakoti"] {
      let page = try site.get("\(PlanningTests.path)?\(query)")
      #expect(page.fields[.cacheControl] == "no-store", "\(query)")
      #expect(page.fields[.eTag] == nil)
    }
  }
}

/// Where a shelter is that does not say so may be told by nothing, not by a difference either.
@Suite struct HiddenPlaceTests {
  private static let addresses: [String] = {
    let queries = [
      "", "?aihe=turvakoti", "?aihe=turvakoti&nakyma=vahvistettu",
      "?aihe=turvakoti&jarjesta=minuutit",
    ]
    let slugs = ["utsjoki", "inari", "rovaniemi", "kemi", "tampere", "pirkkala"]
    return queries.flatMap { query in
      ["", ".svg", ".csv", ".json", ".geojson"].map { "/katvealueet\($0)\(query)" }
    }
      + slugs.flatMap { ["/katvealueet/\($0)", "/katvealueet/\($0)?nakyma=vahvistettu"] }
      + [
        "/katvealueet/menetelma", "/katvealueet/sovittelu", "/katvealueet/suunnittelu",
        "/katvealueet/suunnittelu?aihe=turvakoti&kunta=pirkkala&tapa=kasvokkain&raja=30",
        "/katvealueet/suunnittelu?aihe=turvakoti&tapa=puhelin",
        "/katvealueet/suunnittelu?muutos=lopeta&palvelu=suojapesa",
      ]
  }()

  @Test func `every page is the same wherever the hidden place is`() throws {
    let sites = try [MunicipalityCode.tampere, .pirkkala].map { code in
      var seeds = try Story().seeds
      let index = try #require(seeds.services.firstIndex { $0.slug.rawValue == "suojapesa" })
      seeds.services[index].places = [.confirmed(code)]
      return try TestSite(.seeds(seeds), at: TestSite.storyNoon)
    }
    for address in HiddenPlaceTests.addresses {
      let bodies = try sites.map { try $0.open(address) }
      #expect(bodies[0].status == 200, "\(address)")
      #expect(bodies[0].text == bodies[1].text, "\(address)")
    }
  }

  @Test func `a hidden place is the region's, and one that is told counts like others`() throws {
    let rows = try Sites.story().open("/katvealueet?aihe=turvakoti").gapRows
    func row(_ slug: String) throws -> SeenRow { try #require(rows.first { $0.slug == slug }) }
    for slug in ["tampere", "pirkkala"] {
      #expect(try row(slug).letter == "R")
      #expect(try row(slug).columns[2] == "–", "no minutes")
    }
    #expect(try row("rovaniemi").letter == "L")
    #expect(try row("utsjoki").letter == "F" && row("utsjoki").columns[2].numbers.first ?? 0 > 90)
  }
}
