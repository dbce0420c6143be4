/// Where a page of the editors' list begins: after this row.
package struct ListingPosition: Hashable, Sendable {
  package var rank: Int
  package var key: String
  package var id: ID<Service>

  package init(rank: Int, key: String, id: ID<Service>) {
    self.rank = rank
    self.key = key
    self.id = id
  }
}
