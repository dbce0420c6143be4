/// One page of the editors' list.
package struct ListingsPage: Hashable, Sendable {
  package var listings: [Listing]
  /// How many match in all.
  package var total: Int
  /// Where the next page begins; `nil` on the last.
  package var next: ListingPosition?

  package init(listings: [Listing], total: Int, next: ListingPosition?) {
    self.listings = listings
    self.total = total
    self.next = next
  }
}
