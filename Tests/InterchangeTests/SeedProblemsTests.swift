import HumanServices
import Interchange
import TestSupport
import Testing

/// What is wrong in a seed file is told with file, record, field and reason.
@Suite struct SeedProblemsTests {
  /// One way to spoil the record below, and where the problem must be said to be.
  struct Defect: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var field: String
    var reason: String
    var record = "koeryhma"

    init(_ old: String, _ new: String, at field: String, _ reason: String) {
      self.old = old
      self.new = new
      self.field = field
      self.reason = reason
    }

    var testDescription: String { "\(old) → \(new)" }
  }

  static let good = """
    {
      "services": [
        {
          "uuid": "5f0e1d3a-0002-4a11-8a11-000000000001",
          "slug": "koeryhma",
          "kind": "service",
          "name": { "fi": "Koeryhmä" },
          "summary": { "fi": "Tapaat ryhmässä muita." },
          "providers": [{ "organization": "lapin-ensi-ja-turvakoti" }],
          "types": ["eroryhma"],
          "access": ["ilmoittautuminen"],
          "deliveries": [{ "mode": "kasvokkain" }],
          "area": ["19", "837"],
          "places": [{ "municipality": "698", "certainty": "confirmed" }],
          "languages": [{ "code": "fi" }],
          "fees_description": { "fi": "Maksuton" },
          "free": true,
          "contact_points": [{ "uuid": "00000000-0000-4000-8000-0000000000c1", "value": "040 000 0000" }],
          "url": "https://koeryhma.example/",
          "sources": ["Esimerkkilähde 2025"],
          "source_period": { "from": "2025-01-01", "to": "2025-12-31", "precision": "year" },
          "evidence": "page",
          "starts_on": "2025-09-01",
          "ends_on": "2025-12-01",
          "state": "active",
          "occurrences": [
            { "uuid": "5f0e1d3a-0002-4a11-8a11-000000000002", "starts_on": "2025-09-01",
              "state": "held" }
          ]
        }
      ]
    }
    """

  static let defects = [
    Defect(#""fees_description""#, #""hinta""#, at: "hinta", "unknown key"),
    Defect(
      #""value": "#, #""numero": "1", "value": "#, at: "contact_points[0].numero", "unknown key"),
    Defect(
      #""040 000 0000""#, #""0800-APUA""#, at: "contact_points[0].value",
      "'0800-APUA' has more than a number in it ('APUA')"),
    Defect(
      #""040 000 0000""#, #""016 123 456, 016 123 457""#, at: "contact_points[0].value",
      "it would dial 016123456016123457"),
    Defect(
      #""value": "040 000 0000""#, #""note": { "fi": "x" }"#, at: "contact_points[0].value",
      "missing"),
    Defect(#""precision": "year" }"#, #""tarkkuus": 1 }"#, at: "source_period.tarkkuus", "unknown"),
    Defect(#"["eroryhma"]"#, #"["eroryhmä"]"#, at: "types", "no term 'eroryhmä'"),
    Defect(#"["eroryhma"]"#, #"["eroryhma", "eroryhma"]"#, at: "types", "twice"),
    Defect(#"["eroryhma"]"#, "[]", at: "types", "no service type"),
    Defect(#""kasvokkain""#, #""livenä""#, at: "deliveries", "no term 'livenä'"),
    Defect(#"[{ "mode": "kasvokkain" }]"#, "[]", at: "deliveries", "no delivery"),
    Defect(
      "lapin-ensi-ja-turvakoti", "ei-ole", at: "providers", "no organization 'ei-ole'"),
    Defect(#""19", "837""#, #""18""#, at: "area", "no region 18"),
    Defect(#""19", "837""#, #""999""#, at: "area", "no municipality 999"),
    Defect(#""19", "837""#, #""Lappi""#, at: "area", "'Lappi'"),
    Defect(#"["19", "837"]"#, "[]", at: "area", "missing"),
    Defect(#""698""#, #""000""#, at: "places", "no municipality 000"),
    Defect(#""698""#, #""69""#, at: "places[0].municipality", "three digits"),
    Defect(#""confirmed""#, #""sure""#, at: "places[0].certainty", "'sure'"),
    Defect(
      "2025-09-01\",\n      \"ends_on", "2025-02-30\",\n      \"ends_on", at: "starts_on",
      "2025-02-30"),
    Defect(#""2025-12-01""#, #""1.12.2025""#, at: "ends_on", "YYYY-MM-DD"),
    Defect(#""2025-12-01""#, #""2025-08-31""#, at: "ends_on", "before"),
    Defect(#""2025-12-31""#, #""2024-12-31""#, at: "source_period", "before"),
    Defect(#""year""#, #""week""#, at: "source_period.precision", "'week'"),
    Defect(#""held""#, #""tulossa""#, at: "occurrences[0].state", "'tulossa'"),
    Defect(#""Maksuton""#, "null", at: "fees_description.fi", "empty"),
    Defect(#"{ "fi": "Maksuton" }"#, "null", at: "fees_description", "null"),
    Defect(#"{ "fi": "Maksuton" }"#, #""Maksuton""#, at: "fees_description", "object"),
    Defect(
      #""fi": "Maksuton""#, #""xx": "Maksuton""#, at: "fees_description.xx", "unknown language"),
    Defect("true", #""yes""#, at: "free", "true or false"),
    Defect("true", "1", at: "free", "true or false"),
    Defect(#""Koeryhmä""#, "\"\(String(repeating: "ä", count: 201))\"", at: "name", "200"),
    Defect(#"{ "fi": "Koeryhmä" }"#, "{}", at: "name", "object"),
    Defect(#""summary": { "fi": "Tapaat ryhmässä muita." },"#, "", at: "summary", "missing"),
    Defect(#""koeryhma","#, #""koeryhma", "slug2": "x","#, at: "slug2", "unknown key"),
    Defect(#""service","#, #""palvelu","#, at: "kind", "'palvelu'"),
    Defect(#""active""#, #""kesken""#, at: "state", "'kesken'"),
    Defect(#""page""#, #""general""#, at: "draft", "must be a draft"),
    Defect(#"["Esimerkkilähde 2025"]"#, "[]", at: "sources", "no source"),
    Defect("https://koeryhma", "javascript:koeryhma", at: "url", "web address"),
    Defect("5f0e1d3a-0002-4a11-8a11-000000000001", "1", at: "uuid", "not a UUID"),
    Defect("-000000000002", "-000000000001", at: "uuid", "same as that of koeryhma"),
    Defect(
      #""area""#, #""municipality_public": true, "area""#, at: "municipality_public",
      "confidential_address"),
    Defect(#""area""#, #""place_unknown": true, "area""#, at: "place_unknown", "places"),
    Defect(#"[{ "organization""#, #"["lapin", { "organization""#, at: "providers[0]", "object"),
    Defect(#"[{ "code": "fi" }]"#, #"{ "code": "fi" }"#, at: "languages", "list"),
    Defect(#"{ "code": "fi" }"#, #"{ "code": "fi" }, { "code": "fi" }"#, at: "languages", "twice"),
    Defect(#"{ "code": "fi" }"#, #"{ "code": "Suomi" }"#, at: "languages", "no language code"),
    Defect(
      #"[{ "organization""#, #"[{"organization": "lapin-ensi-ja-turvakoti"}, { "organization""#,
      at: "providers", "twice"),
    Defect(
      #"[{ "municipality""#,
      #"[{"municipality": "698", "certainty": "seat_only"}, {"municipality""#,
      at: "places", "twice"),
  ]

  private func problems(_ files: SeedFile...) throws -> [SeedProblem] {
    try refusal(of: files)?.problems ?? []
  }

  /// Read beside the repository's seeds without their listings, so that it is quick.
  private func refusal(of files: [SeedFile]) throws -> SeedError? {
    let base = try SeedFiles.ofRepositoryWithoutListings()
    do {
      _ = try SeedSet(reading: base + files)
      return nil
    } catch let error as SeedError {
      return error
    }
  }

  private func file(_ name: String, _ text: String) -> SeedFile {
    SeedFile(name: name, bytes: Array(text.utf8))
  }

  @Test func `the record itself is good`() throws {
    #expect(try problems(file("services/koe.json", SeedProblemsTests.good)) == [])
  }

  @Test func `a number has its price and hours beside it`() throws {
    let text = SeedProblemsTests.good.replacing(
      #""value": "040 000 0000""#,
      with: #""value": "+358 (0)40 000 0000", "price": { "fi": "8,35 snt" }, "#
        + #""hours": { "fi": "ark. 9–11" }, "note": { "fi": "Ajanvaraus" }"#)
    let base = try SeedFiles.ofRepositoryWithoutListings()
    let seeds = try SeedSet(reading: base + [file("services/koe.json", text)])
    let phone = try #require(seeds.services.first?.contactPoints.first)
    #expect(phone.number?.dialled == "+358400000000")
    #expect(
      [phone.price, phone.hours, phone.note].map { $0[.finnish] }
        == ["8,35 snt", "ark. 9–11", "Ajanvaraus"])
  }

  @Test(arguments: defects)
  func `a defect is told with file, record and field`(defect: Defect) throws {
    let spoilt = SeedProblemsTests.good.replacing(defect.old, with: defect.new)
    #expect(spoilt != SeedProblemsTests.good)
    let problems = try problems(file("services/koe.json", spoilt))
    #expect(
      problems.contains {
        $0.file == "services/koe.json" && $0.record == defect.record && $0.field == defect.field
          && $0.reason.contains(defect.reason)
      }, "\(problems)")
  }

  @Test func `a confidential street is refused`() throws {
    let shelter = SeedProblemsTests.good
      .replacing(#""area""#, with: #""confidential_address": true, "area""#)
      .replacing(#""certainty""#, with: #""street": "Salakuja 1", "certainty""#)
    let problems = try problems(file("services/koe.json", shelter))
    #expect(problems.map(\.field) == ["places[0].street"])
    #expect(!problems.map(\.description).joined().contains("Salakuja"))
  }

  @Test(arguments: [
    (#""latitude": 62.8935"#, #""latitude": 27.6779"#, "kuopio", "centre"),
    (#""row": 1"#, #""row": 0"#, "iisalmi", "hex"),
    (#""population": 19727"#, #""population": 0"#, "varkaus", "population"),
    (#""neighbours": []"#, #""neighbours": ["916"]"#, "kuopio", "neighbours"),
    (#""neighbours": []"#, #""neighbours": [], "area_km2": 0"#, "kuopio", "area_km2"),
    (#""neighbours": []"#, #""neighbours": [], "area_km2": "9""#, "kuopio", "area_km2"),
    (#""neighbours": []"#, #""neighbours": [], "sea_area_km2": 1"#, "kuopio", "sea_area_km2"),
    (
      #""neighbours": []"#, #""neighbours": [], "area_km2": 9, "sea_area_km2": 9"#, "kuopio",
      "sea_area_km2"
    ),
    (
      #""neighbours": []"#, #""neighbours": [], "area_km2": 9, "sea_area_km2": -1"#, "kuopio",
      "sea_area_km2"
    ),
    (#""code": "297""#, #""code": "140""#, "140", "code"),
    (#""code": "11""#, #""code": "19""#, "19", "code"),
    (#""name": { "fi": "Kuopio" },"#, "", "kuopio", "name"),
    (#""fi": "Ylä-Savo""#, #""fi": """#, "iisalmi", "sub_region.name.fi"),
  ])
  func `a defect in a region's file is told too`(
    old: String, new: String, record: String, field: String
  ) throws {
    let region = String(decoding: ThirdRegion.files[0].bytes, as: UTF8.self)
    let problems = try problems(file("regions/uusi.json", region.replacing(old, with: new)))
    #expect(
      problems.contains {
        $0.file == "regions/uusi.json" && $0.record == record && $0.field == field
      }, "\(problems)")
  }

  @Test(arguments: [
    "", "{", "[]", "null", "1", #"{"services": [}"#, #"{"services": []} x"#,
    String(repeating: "[", count: 100_000),
  ])
  func `what is no JSON object is told with its file`(text: String) throws {
    let problems = try problems(file("services/koe.json", text))
    #expect(problems.count == 1)
    #expect(problems.first?.file == "services/koe.json")
    #expect(problems.first?.reason.contains("JSON") == true)
  }

  @Test func `bytes that are no UTF-8 are told with their file`() throws {
    let bytes = Array(#"{"services": [{"slug": ""#.utf8) + [0xFF, 0xFE] + Array(#""}]}"#.utf8)
    let problems = try problems(SeedFile(name: "services/koe.json", bytes: bytes))
    #expect(problems.first?.file == "services/koe.json")
  }

  @Test(arguments: ["muuta.json", "palvelut/koe.json", "services"])
  func `a file that the seeds do not have is refused`(name: String) throws {
    let problems = try problems(file(name, "{}"))
    #expect(problems.first?.file == name)
    #expect(problems.first?.reason.contains("no seed file") == true)
  }

  @Test func `the same slug in two files is a duplicate, and so is the same UUID`() throws {
    let problems = try problems(
      file("services/a.json", SeedProblemsTests.good),
      file("services/b.json", SeedProblemsTests.good))
    #expect(Set(problems.map(\.field)) == ["slug", "uuid"])
    #expect(problems.allSatisfy { $0.file == "services/b.json" && $0.record == "koeryhma" })
  }

  @Test func `a county that is no organization of the seeds is told`() throws {
    let region = """
      {
        "region": {
          "uuid": "5f0e1d3a-0002-4a11-8a11-000000000009", "code": "01", "slug": "koe",
          "name": {"fi": "Koe"}, "locative": "Kokeessa", "genitive": "Kokeen",
          "wellbeing_services_county": {
            "code": "01", "organization": "ei-ole", "name": {"fi": "Kokeen hyvinvointialue"}
          }
        },
        "municipalities": []
      }
      """
    let found = try problems(file("regions/koe.json", region))
    #expect(
      found.contains {
        $0.field == "wellbeing_services_county" && $0.reason.contains("'ei-ole'")
      })
  }

  @Test func `every problem of every file is told at once`() throws {
    let spoilt = SeedProblemsTests.good.replacing("\"active\"", with: "\"x\"")
      .replacing("\"confirmed\"", with: "\"y\"")
    let problems = try problems(file("services/a.json", spoilt), file("services/b.json", "{"))
    #expect(
      problems.map(\.file).sorted() == ["services/a.json", "services/a.json", "services/b.json"])
  }

  @Test func `a problem reads as one line`() throws {
    let spoilt = SeedProblemsTests.good.replacing(#"["19", "837"]"#, with: "[]")
    let refusal = try refusal(
      of: [file("services/a.json", spoilt), file("services/b.json", "[]")])
    #expect(
      refusal?.description == """
        services/a.json: koeryhma: area: is missing; say who may come
        services/b.json: must be one JSON object
        """)
  }
}
