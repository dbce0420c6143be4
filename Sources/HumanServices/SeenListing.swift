/// A listing at the revision that somebody saw.
package struct SeenListing: Hashable, Sendable {
  package var id: ID<Service>
  package var revision: Int

  package init(id: ID<Service>, revision: Int) {
    self.id = id
    self.revision = revision
  }
}
