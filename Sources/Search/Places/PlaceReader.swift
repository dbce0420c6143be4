import HumanServices
import TextAnalysis

/// Reads what somebody typed for a place: a name in any case form, with or without words around it,
/// or a postal code.
///
/// Names are looked for from the left, longest first; each has candidates, and what all names have in
/// common is the answer ("Pohjaslahti, Virrat"). A name that is an everyday word counts only where
/// the rest says nothing else. Work grows with the number of words times `PlaceBook.mostWords`.
package struct PlaceReader: Sendable {
  /// Characters of a text that are read.
  package static let typedLength = 80
  /// Places offered when none is found.
  package static let offered = 4

  private let names: PlaceNames
  private let book: PlaceBook
  private let geography: Geography

  package init(names: PlaceNames, book: PlaceBook, geography: Geography) {
    self.names = names
    self.book = book
    self.geography = geography
  }

  package func read(_ typed: String) -> TypedPlace {
    let words = Folding.plain(String(typed.prefix(PlaceReader.typedLength)))
      .split(separator: " ").map(String.init)
    guard !words.isEmpty else { return .unknown(near: []) }
    var found: [Found] = []
    var rest: [String] = []
    var position = 0
    while position < words.count {
      if let (place, length) = longest(words, from: position) {
        found.append(place)
        position += length
      } else {
        if !PlaceFrames.contains(words[position]) { rest.append(words[position]) }
        position += 1
      }
    }
    if !rest.isEmpty { found.removeAll(where: \.isEveryday) }
    return answer(found) ?? .unknown(near: near(rest))
  }

  /// What one span of words names.
  private struct Found {
    var offers: [PlaceOffer] = []
    var region: Region?
    var isEveryday = false
  }

  private func longest(_ words: [String], from start: Int) -> (Found, length: Int)? {
    let most = min(max(book.mostWords, PlaceNames.mostWords), words.count - start)
    for length in stride(from: most, through: 1, by: -1) {
      let span = Array(words[start..<start + length])
      if let found = found(span) { return (found, length) }
    }
    return nil
  }

  private func found(_ span: [String]) -> Found? {
    if span.count <= PlaceNames.mostWords, let place = names.place(span) {
      switch place {
      case .region(let region): return Found(region: region)
      case .municipality(let municipality):
        return Found(offers: [PlaceOffer(target: .here(municipality))])
      }
    }
    if span.count == 1, let code = book.municipality(postalCode: span[0]) {
      return target(code).map { Found(offers: [PlaceOffer(target: $0)]) }
    }
    let form = span.joined(separator: " ")
    let entries = book.names(form)
    guard !entries.isEmpty else { return nil }
    return Found(
      offers: entries.compactMap(offer),
      isEveryday: book.isEveryday(form) || entries.contains(where: \.isEveryday))
  }

  private func offer(_ name: PlaceBook.Name) -> PlaceOffer? {
    target(name.municipality).map { PlaceOffer(place: name.place, target: $0) }
  }

  /// The directory's municipality, else the country's.
  private func target(_ code: MunicipalityCode) -> PlaceOffer.Target? {
    if let municipality = geography.municipality(code) { return .here(municipality) }
    return book.municipality(code).map { .elsewhere($0) }
  }

  private func answer(_ found: [Found]) -> TypedPlace? {
    let placed = found.filter { !$0.offers.isEmpty }
    guard let first = placed.first else {
      return found.lazy.compactMap(\.region).first.map { .region($0) }
    }
    let common = placed.dropFirst().reduce(Set(first.offers.map(\.municipality))) {
      $0.intersection($1.offers.map(\.municipality))
    }
    var offers: [PlaceOffer] = []
    for offer in placed.flatMap(\.offers)
    where common.isEmpty || common.contains(offer.municipality) {
      if !offers.contains(where: { $0.municipality == offer.municipality }) { offers.append(offer) }
    }
    guard let only = offers.first, offers.count == 1 else { return .choice(offers) }
    switch only.target {
    case .here(let municipality): return .municipality(municipality)
    case .elsewhere(let municipality): return .elsewhere(municipality)
    }
  }

  /// Places that are spelled almost so, the nearest first, then those that begin so; the directory's
  /// own municipalities before others.
  private func near(_ words: [String]) -> [PlaceOffer] {
    let word = words.joined(separator: " ")
    guard !word.isEmpty else { return [] }
    let own = names.near(word).map {
      (PlaceOffer(target: .here($0.municipality)), $0.slips)
    }
    let others = book.near(word).compactMap { near in offer(near.name).map { ($0, near.slips) } }
    let spelled = (own + others).enumerated()
      .sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.map(\.element.0)
    let begun =
      names.beginning(word).map { PlaceOffer(target: .here($0)) }
      + (word.utf8.count < PlaceReader.fewestLettersBegun
        ? [] : book.beginning(word, atMost: 2 * PlaceReader.offered).compactMap(offer))
    var offers: [PlaceOffer] = []
    for offer in spelled + begun
    where !offers.contains(where: { $0.municipality == offer.municipality }) {
      offers.append(offer)
    }
    return Array(offers.prefix(PlaceReader.offered))
  }

  /// Letters from which villages that begin so are offered.
  private static let fewestLettersBegun = 4
}
