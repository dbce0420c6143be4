import Catalogue
import Foundation
import HumanServices
import TextAnalysis

/// Six municipalities and a handful of listings with names one remembers, for every kind of case.
///
/// Utsjoki, Inari, Rovaniemi, Kemi, Tampere and Pirkkala are the real ones, with their coordinates and
/// the neighbours they have among themselves; so is the vocabulary. The listings are made up.
package struct Story: Sendable {
  /// The day it is in the story, a Monday in winter.
  package static let today = CivilDate.on("2026-03-02")

  package static let municipalities: [MunicipalityCode] = [
    .utsjoki, .inari, .rovaniemi, .kemi, .tampere, .pirkkala,
  ]

  package var seeds: SeedSet

  package init() throws {
    seeds = try SeedFiles.planted()
    seeds.under18 = []
    seeds.municipalities = seeds.municipalities
      .filter { Story.municipalities.contains($0.code) }
      .map { municipality in
        var municipality = municipality
        municipality.neighbours.removeAll { !Story.municipalities.contains($0) }
        return municipality
      }
    seeds.organizations = Story.organizations
    seeds.services = Story.services
  }

  package var geography: Geography {
    Geography(regions: seeds.regions, municipalities: seeds.municipalities)
  }

  package var vocabulary: Vocabulary {
    Vocabulary(terms: seeds.terms, needGroups: seeds.needGroups)
  }

  /// The listing with this slug.
  package func service(_ slug: String) -> ServiceDetails {
    guard let service = seeds.services.first(where: { $0.slug.rawValue == slug }) else {
      preconditionFailure("the story has no \(slug)")
    }
    return service
  }

  package func municipality(_ code: MunicipalityCode) -> Municipality {
    guard let municipality = seeds.municipalities.first(where: { $0.code == code }) else {
      preconditionFailure("the story has no \(code.rawValue)")
    }
    return municipality
  }

  /// The story as a file, searched without Voikko unless said otherwise.
  package func catalogue(
    in folder: TemporaryFolder, analyzer: Analyzer = Analyzer(.none)
  ) throws -> Catalogue {
    let catalogue = try NewCatalogue.empty(at: folder.file("story.sqlite"), analyzer: analyzer)
    _ = try catalogue.plant(seeds, at: Date(timeIntervalSince1970: 1_772_445_600))
    return catalogue
  }
}
