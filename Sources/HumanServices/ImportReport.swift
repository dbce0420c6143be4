/// What an import did, in records.
package struct ImportReport: Hashable, Sendable {
  package var added = 0
  package var updated = 0
  package var unchanged = 0

  package init() {}
}
