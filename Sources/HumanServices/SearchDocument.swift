/// The words of one listing as they are kept for searching: what each word is found by, see
/// `TextAnalysis.IndexedWord`.
package struct SearchDocument: Sendable, Hashable {
  package var id: ID<Service>
  package var name: String
  package var summary: String
  package var description: String

  package init(id: ID<Service>, name: String, summary: String, description: String) {
    self.id = id
    self.name = name
    self.summary = summary
    self.description = description
  }
}
