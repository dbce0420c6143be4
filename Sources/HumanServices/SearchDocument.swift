/// The words of one listing as they are kept for searching: what each word is found by, see
/// `TextAnalysis.IndexedWord`.
package struct SearchDocument: Sendable, Hashable {
  package var id: ID<Service>
  package var name: String
  package var summary: String
  package var description: String
  /// Published numbers and addresses of contact points, a line each; they are not kept with the words
  /// but read beside them.
  package var contacts = ""

  package init(id: ID<Service>, name: String, summary: String, description: String) {
    self.id = id
    self.name = name
    self.summary = summary
    self.description = description
  }
}
