import HumanServices

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
  /// No record has this id: 404.
  case notFound
  /// Somebody saved the record after this form was opened: 409, with their version shown.
  case changedMeanwhile(Int64, expected: Int, found: Int)
  /// The author may not change this record, or not to this: 403.
  case notPermitted
  /// The change would break a rule that the form has told of: 422.
  case refused(Refusal)
  /// The same form has made its change before, and counts once; see `Catalogue.counting`.
  case sentBefore
  /// Another writer held the file longer than `Catalogue.busySeconds`: 503, try again.
  case busy
  /// The file cannot be written now, and nothing was: 503, with the reason.
  case storage(StorageTrouble)
  /// A copy is never written over a file.
  case alreadyThere(path: String)
  /// The file is ours, but damaged, or has rows that point to nothing.
  case notWhole(path: String, problems: [String])
  /// A copy could not be made, and none is left behind.
  case copyFailed(path: String, reason: String)
  /// A row keeps the schema's rules and means nothing; where many are read it is left out instead:
  /// 500, with which value.
  case unreadable(String)
  /// The file broke the schema's own rules, or SQLite failed: 500.
  case failed(String)
}

/// Why a change is not made though its record is there and unchanged.
package enum Refusal: Error, Hashable, Sendable {
  /// General knowledge is published only when a human has checked it.
  case publishUnchecked
  /// A listing cannot end before it begins.
  case endsBeforeStart
  /// A delivery mode, or a term that rules are about, stays as it is.
  case termIsFixed
  /// A facet has no room for another term.
  case facetIsFull
  /// Another record has this already.
  case taken
  /// A change could only be taken back in part: a confidential address stays one, and what is gone
  /// is gone.
  case staysInPart
}
