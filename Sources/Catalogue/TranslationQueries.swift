import Foundation
import GRDB
import HumanServices

extension Catalogue {
  /// The translations of a listing that are older than the Finnish text, in the order of the form.
  package func outdatedTranslations(of id: ID<Service>) throws -> [OutdatedTranslation] {
    try pool.read { try TranslationRows(db: $0).outdated(id.rawValue) }
  }

  /// Keeps translations that somebody has compared with the Finnish text: written anew or not, they
  /// are outdated no more.
  ///
  /// - Parameter details: the listing with the translations as they are to be.
  /// - Throws: `CatalogueError.changedMeanwhile`.
  package func settleTranslations(
    of seen: SeenListing, with details: ServiceDetails, _ settled: [OutdatedTranslation],
    by author: Author, at instant: Date
  ) throws {
    try editServices(HistoryStep(author: author, instant: instant)) { editing in
      let stored = try editing.stored(seen)
      // Texts alone, on what is stored: a confidential street is not in the details.
      var whole = stored.details
      for (_, path) in ServiceField.texts { whole[keyPath: path] = details[keyPath: path] }
      if whole != stored.details { try editing.replace(stored, with: whole, as: .update) }
      let rows = TranslationRows(db: editing.db)
      for one in settled { try rows.settle(seen.id.rawValue, one.field, one.language) }
    }
  }
}
