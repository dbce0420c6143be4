/// How a table is written: for programs, or for a Finnish spreadsheet.
package enum CSVDialect: Sendable {
  /// RFC 4180: commas, CRLF, UTF-8, every text as it is.
  case standard
  /// A byte order mark, so that UTF-8 is known; semicolons, which a Finnish Excel splits at; and cells
  /// of which it neither runs nor changes anything (`SpreadsheetCell`).
  case spreadsheet
}
