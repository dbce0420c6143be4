import HumanServices

/// What a facet is called on pages; `ServiceField` has its words in the form and in differences.
package struct FacetPhrases: Sendable {
  /// Beside the values by which visitors narrow something.
  package let filter: Phrase
  /// Among the facts of a listing.
  package let fact: Phrase
  /// Above the list of its terms.
  package let terms: Phrase
}

extension Facet {
  package var phrases: FacetPhrases {
    switch self {
    case .serviceType:
      FacetPhrases(filter: .filterType, fact: .factTopic, terms: .facetServiceType)
    case .audience:
      FacetPhrases(filter: .filterAudience, fact: .factAudience, terms: .factAudience)
    case .phase: FacetPhrases(filter: .filterPhase, fact: .factPhase, terms: .factPhase)
    case .level: FacetPhrases(filter: .filterLevel, fact: .filterLevel, terms: .filterLevel)
    case .access: FacetPhrases(filter: .filterAccess, fact: .diffAccess, terms: .diffAccess)
    case .deliveryMode: FacetPhrases(filter: .filterMode, fact: .factModes, terms: .factModes)
    case .format: FacetPhrases(filter: .filterFormat, fact: .factFormat, terms: .diffFormat)
    }
  }
}
