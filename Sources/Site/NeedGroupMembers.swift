import HumanServices
import Search

/// What stands under a need group: its service types and, among the help for children and young people,
/// also what is for them alone, whatever its type.
struct NeedGroupMembers {
  /// The facets that it asks for, which the listings' columns must have.
  static let facets: [SearchFacet] = [.term(.serviceType), .term(.audience)]

  private let types: TermSet
  private let audience: TermSet
  /// By listing.
  private let typesOfListings: [UInt64]
  private let audienceOfListings: [UInt64]

  init(of group: String, _ vocabulary: Vocabulary, among columns: FacetColumns) {
    types = vocabulary.types(inGroup: group)
    audience =
      group == Vocabulary.youngGroup ? vocabulary.set(.young) : []
    typesOfListings = columns[.term(.serviceType)]
    audienceOfListings = columns[.term(.audience)]
  }

  func has(_ listing: Int) -> Bool {
    let people = TermSet(rawValue: audienceOfListings[listing])
    return !TermSet(rawValue: typesOfListings[listing]).isDisjoint(with: types)
      || !people.isEmpty && audience.isSuperset(of: people)
  }
}
