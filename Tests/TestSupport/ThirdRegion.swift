import Interchange

/// A region that the seeds do not have, as the files that would add it: no code knows of it.
///
/// The municipalities and their numbers are real (Statistics Finland, National Land Survey); the
/// services are made up.
package enum ThirdRegion {
  package static let files = [
    SeedFile(name: "regions/pohjois-savo.json", bytes: Array(region.utf8)),
    SeedFile(name: "services/pohjois-savo.json", bytes: Array(services.utf8)),
  ]

  /// The repository's files and these; the providers are those the repository has.
  package static func withRepository() throws -> [SeedFile] {
    try SeedFiles.ofRepository() + files
  }

  private static let region = """
    {
      "region": {
        "uuid": "5f0e1d3a-0001-4a11-8a11-000000000011",
        "code": "11",
        "slug": "pohjois-savo",
        "name": { "fi": "Pohjois-Savo", "sv": "Norra Savolax", "en": "Northern Savo" },
        "locative": "Pohjois-Savossa",
        "genitive": "Pohjois-Savon",
        "wellbeing_services_county": {
          "code": "13",
          "name": { "fi": "Pohjois-Savon hyvinvointialue" }
        }
      },
      "municipalities": [
        {
          "uuid": "5f0e1d3a-0001-4a11-8a11-000000000297",
          "code": "297", "slug": "kuopio", "name": { "fi": "Kuopio" },
          "locative": "Kuopiossa", "genitive": "Kuopion",
          "sub_region": { "code": "112", "name": { "fi": "Kuopio" } },
          "centre": { "name": "Kuopio", "latitude": 62.8935, "longitude": 27.6779 },
          "population": 124021, "population_on": "2023-12-31",
          "neighbours": [], "hex": { "row": 1, "column": 0 }
        },
        {
          "uuid": "5f0e1d3a-0001-4a11-8a11-000000000140",
          "code": "140", "slug": "iisalmi", "name": { "fi": "Iisalmi", "sv": "Idensalmi" },
          "locative": "Iisalmessa", "genitive": "Iisalmen",
          "sub_region": { "code": "111", "name": { "fi": "Ylä-Savo" } },
          "centre": { "name": "Iisalmi", "latitude": 63.5618, "longitude": 27.1893 },
          "population": 20618, "population_on": "2023-12-31",
          "neighbours": [], "hex": { "row": 0, "column": 0 }
        },
        {
          "uuid": "5f0e1d3a-0001-4a11-8a11-000000000915",
          "code": "915", "slug": "varkaus", "name": { "fi": "Varkaus" },
          "locative": "Varkaudessa", "genitive": "Varkauden",
          "sub_region": { "code": "114", "name": { "fi": "Varkaus" } },
          "centre": { "name": "Varkaus", "latitude": 62.3124, "longitude": 27.8861 },
          "population": 19727, "population_on": "2023-12-31",
          "neighbours": [], "hex": { "row": 2, "column": 0 }
        }
      ]
    }
    """

  private static let services = """
    {
      "services": [
        {
          "uuid": "5f0e1d3a-0001-4a11-8a11-00000000a001",
          "slug": "kallaveden-eroryhma", "kind": "service",
          "name": { "fi": "Kallaveden eroryhmä" },
          "summary": { "fi": "Tapaat ryhmässä muita eronneita vanhempia." },
          "providers": [{ "organization": "lapin-ensi-ja-turvakoti" }],
          "types": ["eroryhma"], "audiences": ["vanhemmat"], "phases": ["akuutti_ero"],
          "access": ["ilmoittautuminen"], "formats": ["ryhma"],
          "deliveries": [{ "mode": "kasvokkain" }],
          "area": ["297", "140"],
          "places": [{ "municipality": "297", "certainty": "confirmed" }],
          "languages": [{ "code": "fi" }],
          "sources": ["Esimerkkilähde 2025"],
          "source_period": { "from": "2025-01-01", "to": "2025-12-31", "precision": "year" },
          "evidence": "page", "state": "active"
        },
        {
          "uuid": "5f0e1d3a-0001-4a11-8a11-00000000a002",
          "slug": "savon-vanhempainpuhelin", "kind": "service",
          "name": { "fi": "Savon vanhempainpuhelin" },
          "summary": { "fi": "Saat puhelimessa neuvoa eron keskellä." },
          "providers": [{ "organization": "lapin-ensi-ja-turvakoti" }],
          "types": ["eroneuvonta"],
          "deliveries": [{ "mode": "puhelin" }],
          "area": ["11"],
          "sources": ["Esimerkkilähde 2025"],
          "source_period": { "from": "2025-01-01", "precision": "year" },
          "evidence": "page", "state": "active"
        }
      ]
    }
    """
}
