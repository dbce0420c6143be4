/// Why the catalogue refused.
///
/// `Site/ErrorResponses.swift` gives the cases a visitor can meet their HTTP status; the command line
/// prints the rest with what to do.
package enum CatalogueError: Error, Equatable {
  /// The file is a database, but another program's.
  case notOurs(path: String)
  /// The file is not a database at all.
  case notADatabase(path: String)
  /// A newer version of the program has migrated the file.
  case newerThanProgram(path: String)
  /// The file or its folder cannot be opened for writing.
  case cannotOpen(path: String, reason: String)
  /// Another writer held the file longer than `Catalogue.busySeconds`: 503, try again.
  case busy
  /// The file broke the schema's own rules, or SQLite failed: 500.
  case failed(String)
}
