/// Something for a few facets, in the facets' order: what is chosen of them.
///
/// A list and no dictionary, for most questions choose nothing, and pages copy and compare many.
/// Inlined, for every link of a page asks it from another room, and generic code that is not
/// specialized there is slow.
package struct FacetValues<Value: Hashable & Sendable>: Hashable, Sendable {
  @usableFromInline struct Entry: Hashable, Sendable {
    @usableFromInline let facet: Facet
    @usableFromInline var value: Value

    @inlinable init(_ facet: Facet, _ value: Value) {
      self.facet = facet
      self.value = value
    }
  }

  /// By rising `Facet.position`, so that equal choices are equal however they came about.
  @usableFromInline var entries: [Entry] = []

  @inlinable package init() {}

  @inlinable package var isEmpty: Bool { entries.isEmpty }

  @inlinable package subscript(facet: Facet) -> Value? {
    get {
      for entry in entries where entry.facet.position == facet.position { return entry.value }
      return nil
    }
    set {
      let place = entries.firstIndex { $0.facet.position >= facet.position } ?? entries.endIndex
      let isThere = place < entries.endIndex && entries[place].facet.position == facet.position
      entries.replaceSubrange(
        place..<(isThere ? place + 1 : place), with: newValue.map { [Entry(facet, $0)] } ?? [])
    }
  }

  @inlinable package func allSatisfy(_ holds: (Facet, Value) -> Bool) -> Bool {
    entries.allSatisfy { holds($0.facet, $0.value) }
  }

  /// The same facets with what is made of their values; those without are left out.
  @inlinable package func compactMapValues<Other>(
    _ transform: (Facet, Value) -> Other?
  ) -> FacetValues<Other> {
    var others = FacetValues<Other>()
    for entry in entries { others[entry.facet] = transform(entry.facet, entry.value) }
    return others
  }
}
