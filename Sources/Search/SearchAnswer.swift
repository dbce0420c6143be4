import HumanServices

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
  /// The page of the situation that a sentence tells of.
  package var situation: Slug?
  /// Other help for the same place or need, where there are few results.
  package var related: [SearchHit] = []
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
