import Catalogue
import Foundation
import GRDB
import HumanServices
import Interchange
import TestSupport
import Testing
import TextAnalysis

@Suite struct SeedPlantingTests {
  @Test func `a county is linked to the organization that the seeds say`() throws {
    let planted = try Planted.repository()
    let county = try planted.catalogue.snapshot.geography.regions.first { $0.code == .lappi }?
      .county
    #expect(county?.organization?.rawValue == "lapin-hyvinvointialue")
    try planted.raw {
      try $0.execute(
        sql: """
          UPDATE wellbeing_services_county SET organization_id =
            (SELECT id FROM organization WHERE slug = 'mll-kemi') WHERE code = '21'
          """)
    }
    let renamed = "UPDATE organization SET slug = 'lapha' WHERE slug = 'lapin-hyvinvointialue'"
    try planted.raw { try $0.execute(sql: renamed) }
    _ = try planted.catalogue.plant(planted.story.seeds, at: Planted.instant)
    #expect(
      try planted.number(
        """
        SELECT count(*) FROM wellbeing_services_county
        JOIN organization ON organization.id = organization_id
        WHERE organization.slug = 'lapha' AND code = '21'
        """) == 1, "also under another slug")
  }

  @Test func `the repository's seeds are planted whole`() throws {
    let planted = try Planted.repository()
    let seeds = planted.story.seeds
    #expect(try planted.catalogue.serviceCount() == seeds.services.count)
    let counts = [
      ("region", seeds.regions.count), ("municipality", seeds.municipalities.count),
      ("under_18", seeds.under18.count),
      ("wellbeing_services_county", seeds.regions.count),
      ("need_group", seeds.needGroups.count), ("taxonomy_term", seeds.terms.count),
      ("organization", seeds.organizations.count), ("service", seeds.services.count),
      (
        "service WHERE publication = 'draft'",
        seeds.services.count { $0.publication == .draft }
      ),
      ("service WHERE assured_date IS NOT NULL OR assured_by IS NOT NULL", 0),
    ]
    for (table, count) in counts {
      #expect(try planted.number("SELECT count(*) FROM \(table)") == count, "\(table)")
    }
    #expect(try planted.catalogue.integrityProblems() == [])
  }

  @Test func `every published listing comes back equal, and no draft comes back`() throws {
    for planted in [try Planted.repository(), try Planted()] {
      let vocabulary = planted.story.vocabulary
      for details in planted.story.seeds.services {
        let stored = try planted.catalogue.service(slug: details.slug)
        guard details.publication == .published else {
          #expect(stored == nil, "\(details.slug.rawValue)")
          continue
        }
        #expect(
          stored?.details == details.asPublished.ordered(by: vocabulary), "\(details.slug.rawValue)"
        )
        #expect(stored?.revision == 1)
        #expect(stored?.assuredDate == nil)
      }
    }
  }

  @Test func `geography, vocabulary and organizations come back equal`() throws {
    let planted = try Planted.repository()
    let seeds = planted.story.seeds
    let snapshot = try planted.catalogue.snapshot
    #expect(Set(snapshot.geography.regions) == Set(seeds.regions))
    #expect(Set(snapshot.geography.municipalities) == Set(seeds.municipalities))
    #expect(snapshot.vocabulary.needGroups == seeds.needGroups.sorted { $0.order < $1.order })
    for facet in Facet.allCases {
      #expect(snapshot.vocabulary.terms(facet) == seeds.terms.filter { $0.facet == facet })
    }
    let organizations = seeds.organizations.map(\.asPublished)
    #expect(Set(snapshot.organizations.values) == Set(organizations))
  }

  @Test func `planting twice changes nothing`() throws {
    let planted = try Planted.repository()
    let before = try planted.content()
    let again = try Catalogue(path: planted.path, analyzer: Analyzer(.none))
    let report = try again.plant(SeedSet(reading: SeedFiles.ofRepository()), at: Planted.instant)
    let seeds = planted.story.seeds
    let records =
      seeds.regions.count + seeds.municipalities.count + seeds.needGroups.count
      + seeds.terms.count + seeds.organizations.count + seeds.services.count
      + seeds.safetyContacts.count + seeds.under18.count + seeds.places.count
    #expect(report.unchanged == records)
    #expect(report.added + report.updated == 0)
    #expect(report.keptEdited.isEmpty)
    #expect(try planted.content() == before)
  }

  @Test func `a changed seed is brought up to date and its history kept`() throws {
    let planted = try Planted()
    let before = try planted.catalogue.snapshot.version
    try planted.raw {
      try $0.execute(
        sql: """
          UPDATE service SET assured_date = '2026-01-15', assured_by = 'provider'
          WHERE slug = 'ivalon-eroneuvola'
          """)
    }
    let report = try planted.replant("ivalon-eroneuvola") {
      $0.summary = LocalizedText(finnish: "Uusi lause.")
      $0.places = [.confirmed(.utsjoki)]
    }
    #expect(report.updated == 1)
    #expect(report.added == 0)
    let service = try #require(try planted.service("ivalon-eroneuvola"))
    #expect(service.details.summary[.finnish] == "Uusi lause.")
    #expect(service.details.places == [.confirmed(.utsjoki)])
    #expect(service.revision == 2)
    #expect(service.assuredDate == .on("2026-01-15"))
    #expect(try planted.catalogue.snapshot.version == before + 1)
    let history = try planted.history(of: service)
    #expect(history.map(\.action) == ["create", "update"])
    #expect(history[1].before == history[0].after)
    #expect(history[1].after.contains("Uusi lause."))
  }

  @Test func `what somebody has edited is never overwritten`() throws {
    let planted = try Planted()
    let service = try #require(try planted.service("tunturituen-chat"))
    try planted.raw { db in
      try db.execute(
        sql: "UPDATE service SET summary = ?, revision = 2 WHERE id = ?",
        arguments: [#"{"fi":"Muokattu."}"#, service.id.rawValue])
      try db.execute(
        sql: """
          INSERT INTO revision (entity, entity_key, action, changed_at, changed_by, before, after)
          VALUES ('service', ?, 'update', '2026-02-01T10:00:00Z', 'koordinaattori', '{}', '{}')
          """, arguments: [service.details.uuid.uuidString.lowercased()])
    }
    let report = try planted.replant("tunturituen-chat") {
      $0.summary = LocalizedText(finnish: "Siemenen uusi lause.")
    }
    #expect(report.keptEdited.count == 1)
    #expect(report.keptEdited.first?.hasPrefix("service ") == true)
    #expect(report.updated == 0)
    let kept = try #require(try planted.service("tunturituen-chat"))
    #expect(kept.details.summary[.finnish] == "Muokattu.")
    #expect(try planted.history(of: kept).count == 2)
  }

  @Test func `a third region is planted from files alone`() throws {
    let planted = try Planted.repository()
    let report = try planted.catalogue.plant(
      SeedSet(reading: ThirdRegion.withRepository()), at: Planted.instant)
    #expect(report.added == 1 + 3 + 2)
    #expect(report.updated == 0)
    let snapshot = try planted.catalogue.snapshot
    let varkaus = try #require(snapshot.geography.municipality(slug: .named("varkaus")))
    let reaching = snapshot.offers.filter { $0.area.includes(varkaus) }.map(\.slug.rawValue)
    #expect(reaching.contains("savon-vanhempainpuhelin"))
    #expect(!reaching.contains("kallaveden-eroryhma"))
    #expect(snapshot.geography.region(of: varkaus)?.genitive == "Pohjois-Savon")
  }

  @Test func `a seed that breaks a rule of the schema leaves the file as it was`() throws {
    let planted = try Planted()
    let before = try planted.content()
    var seeds = planted.story.seeds
    seeds.services[0].summary = LocalizedText(finnish: "Muutettu ennen virhettä.")
    var broken = ServiceDetails.plain(950, "rikki", "Rikki", "tieto")
    broken.evidence = .general
    seeds.services.append(broken)
    #expect(throws: CatalogueError.self) {
      try planted.catalogue.plant(seeds, at: Planted.instant)
    }
    #expect(try planted.content() == before)
  }

  @Test func `a new word may come between others, and words may change places`() throws {
    let planted = try Planted()
    var seeds = planted.story.seeds
    let first = try #require(seeds.terms.firstIndex { $0.facet == .audience })
    var term = seeds.terms[first]
    term.uuid = UUID()
    term.code = "kummit"
    term.slug = .named("kummit")
    seeds.terms.insert(term, at: first)
    seeds.terms.swapAt(first + 1, first + 2)
    seeds.needGroups[0].order = 2
    seeds.needGroups[1].order = 1
    let hex = seeds.municipalities[0].hex
    seeds.municipalities[0].hex = seeds.municipalities[1].hex
    seeds.municipalities[1].hex = hex
    _ = try planted.catalogue.plant(seeds, at: Planted.instant)
    let snapshot = try planted.catalogue.snapshot
    let audiences = seeds.terms.filter { $0.facet == .audience }.map(\.code)
    #expect(snapshot.vocabulary.terms(.audience).map(\.code) == audiences)
    #expect(
      snapshot.vocabulary.needGroups.map(\.code)[..<2] == [
        seeds.needGroups[1].code, seeds.needGroups[0].code,
      ])
    #expect(try planted.catalogue.plant(seeds, at: Planted.instant).updated == 0)
  }

  @Test func `the history holds no street of a confidential address`() throws {
    var story = try Story()
    for index in story.seeds.services.indices {
      story.seeds.services[index].places = story.seeds.services[index].places.map {
        .confirmed($0.municipality, street: "Salakuja 7")
      }
    }
    let planted = try Planted(story)
    for slug in ["suojapesa", "pohjoinen-turvakoti"] {
      let service = try #require(try planted.service(slug))
      #expect(!service.details.places.isEmpty)
      #expect(service.details.places.allSatisfy { $0.street == nil })
      #expect(try planted.history(of: service).allSatisfy { !$0.after.contains("Salakuja") })
    }
  }
}

extension Planted {
  struct HistoryRow {
    var action: String
    var before: String?
    var after: String
  }

  /// Plants the story again with one listing changed.
  func replant(
    _ slug: String, _ change: (inout ServiceDetails) -> Void
  ) throws -> PlantReport {
    var seeds = story.seeds
    for index in seeds.services.indices where seeds.services[index].slug.rawValue == slug {
      change(&seeds.services[index])
    }
    return try catalogue.plant(seeds, at: Planted.instant)
  }

  func history(of service: Service) throws -> [HistoryRow] {
    try raw { db in
      try Row.fetchAll(
        db,
        sql: "SELECT action, before, after FROM revision WHERE entity_key = ? ORDER BY id",
        arguments: [service.details.uuid.uuidString.lowercased()]
      ).map { HistoryRow(action: $0[0], before: $0[1], after: $0[2]) }
    }
  }
}
