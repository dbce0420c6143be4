import HumanServices
import TestSupport
import Testing

/// What is declared of the facets holds together, so that whoever goes through them may trust it.
@Suite struct FacetTests {
  @Test func `places are those of the cases, and there is room for each`() {
    #expect(Facet.allCases.map(\.position) == Array(Facet.allCases.indices))
    #expect(Facet.allCases.count <= FacetTerms.capacity)
    var terms: FacetTerms = [:]
    for facet in Facet.allCases { terms[facet] = TermSet(position: facet.position) }
    for facet in Facet.allCases {
      #expect(terms[facet].positions == [facet.position], "\(facet)")
    }
  }

  static let names: [(name: String, of: @Sendable (Facet) -> String)] = [
    ("noun", { $0.noun }), ("list's noun", { $0.listNoun }), ("form's field", { $0.formName }),
    ("seeds' key", { $0.seedKey }), ("column", { $0.column }),
    ("short name", { String($0.shortName) }),
  ]

  @Test func `no two facets share a name, and each is fit for an address or a file`() {
    for (name, of) in FacetTests.names {
      let all = Facet.allCases.map(of)
      #expect(Set(all).count == all.count, "\(name): \(all)")
      #expect(
        all.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0 == 0x5F || (0x61...0x7A) ~= $0 } },
        "\(name): \(all)")
    }
    for facet in Facet.allCases { #expect(Facet(listNoun: facet.listNoun) == facet) }
    #expect(Facet(listNoun: "muu") == nil)
  }

  @Test(arguments: [Facet.inFilters, Facet.inAddresses, Facet.inColumns, Facet.inLists])
  func `every order has each facet once`(order: [Facet]) {
    #expect(order.count == Facet.allCases.count)
    #expect(Set(order) == Set(Facet.allCases))
  }

  @Test(arguments: [Facet.ofMunicipality, Facet.ofMap])
  func `nothing is narrowed by a facet twice`(facets: [Facet]) {
    #expect(!facets.isEmpty && Set(facets).count == facets.count)
  }

  @Test func `what is chosen is the same however it came about`() {
    for first in Facet.allCases {
      for second in Facet.allCases where second != first {
        var one = FacetValues<String>()
        (one[first], one[second]) = ("a", "b")
        var other = FacetValues<String>()
        (other[second], other[first]) = ("b", "x")
        #expect(one != other)
        other[first] = "a"
        #expect(one == other && one.hashValue == other.hashValue)
        #expect(other[first] == "a" && other[second] == "b")
        #expect(other.allSatisfy { facet, value in value == (facet == first ? "a" : "b") })
        (one[first], one[second]) = (nil, nil)
        #expect(one == FacetValues() && one.isEmpty)
      }
    }
  }

  @Test func `a way of giving is found by its delivery, any other term by its facet`() throws {
    var details = try Story().service("ivalon-eroneuvola")
    for facet in Facet.allCases { details.terms[facet] = ["\(facet)"] }
    for facet in Facet.allCases where facet != .deliveryMode {
      #expect(details.foundCodes(facet) == ["\(facet)"])
    }
    #expect(details.foundCodes(.deliveryMode) == details.deliveries.map(\.mode))
  }
}
