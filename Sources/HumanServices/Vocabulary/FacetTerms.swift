/// A set of terms for every facet: seven machine words, so that asking costs no hashing.
package struct FacetTerms: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  private var types: TermSet = []
  private var audiences: TermSet = []
  private var phases: TermSet = []
  private var levels: TermSet = []
  private var access: TermSet = []
  private var modes: TermSet = []
  private var formats: TermSet = []

  package init(dictionaryLiteral elements: (Facet, TermSet)...) {
    for (facet, terms) in elements { self[facet] = terms }
  }

  package subscript(facet: Facet) -> TermSet {
    get {
      switch facet {
      case .serviceType: types
      case .audience: audiences
      case .phase: phases
      case .level: levels
      case .access: access
      case .deliveryMode: modes
      case .format: formats
      }
    }
    set {
      switch facet {
      case .serviceType: types = newValue
      case .audience: audiences = newValue
      case .phase: phases = newValue
      case .level: levels = newValue
      case .access: access = newValue
      case .deliveryMode: modes = newValue
      case .format: formats = newValue
      }
    }
  }
}
