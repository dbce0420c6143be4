/// What reads a query besides the directory itself: places of the whole country, and how people speak.
package struct SearchAids: Sendable {
  package var places: PlaceBook?
  package var everyday = EverydayBook.empty

  package init(places: PlaceBook? = nil, everyday: EverydayBook = .empty) {
    self.places = places
    self.everyday = everyday
  }
}
