import Coverage
import HumanServices

/// One result.
package struct SearchHit: Sendable {
  package var offer: Offer
  /// How near it is to the one municipality that is chosen; `nil` where none or several are, or
  /// where it does not reach it now.
  package var fit: Fit?
  /// Terms that the query named and the listing has: why it is here, when its own words do not say.
  package var terms: [TaxonomyTerm] = []
}

/// What a search gives: one page of results, and everything the page says about them.
package struct SearchAnswer: Sendable {
  /// What was asked, with the places that the words named as values and the words without them.
  package var query: SearchQuery
  package var understood: UnderstoodQuery
  package var hits: [SearchHit] = []
  /// The number of the first hit, from 1; 0 when there is none.
  package var first = 0
  /// Where the next and the former page begin; `nil` when there is none.
  package var next: SearchQuery?
  package var previous: SearchQuery?
  package var counts = FacetCounts()
  /// Service types that the words name, whether or not anybody gives them.
  package var topics: [TaxonomyTerm] = []
  /// Words that no listing has in any spelling.
  package var unfound: [String] = []
  /// No result has all that was asked for; these have most of it.
  package var isPartial = false
  /// What to offer where there is no result; `nil` where there is one.
  package var nothing: NothingFound?
  /// Marks the words in the texts of the hits.
  package var marks = WordMarks([])

  package var total: Int { counts.total }

  /// Other spellings that were searched too.
  package var alsoSearched: [String] { understood.concepts.flatMap(\.alsoSearched) }

  /// The same question taken to the letter: without other spellings and names of places.
  package var verbatim: SearchQuery {
    let words = understood.concepts.map { concept in
      concept.alsoSearched.isEmpty ? concept.text : "\"\(concept.text)\""
    }
    return query.with(words: words.joined(separator: " "))
  }
}

/// Why there is no result, and what there is instead.
package struct NothingFound: Sendable {
  /// Chosen facets without which there would be results, and how many.
  package var withoutFacet: [(facet: SearchFacet, count: Int)] = []
  /// One of several words without which there would be results.
  package var withoutWord: [(word: String, query: SearchQuery, count: Int)] = []
  /// Results without any of the words; 0 where words alone were asked.
  package var withoutWords = 0
  /// What the words match nearest to the chosen municipality, though it is not for its people.
  package var nearest: [SearchHit] = []
  /// Two-way remote help that is for the chosen municipality's people, or for everybody.
  package var remote: [SearchHit] = []
}
