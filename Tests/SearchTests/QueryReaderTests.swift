import HumanServices
import TestSupport
import Testing
import TextAnalysis

@testable import Search

/// How what somebody types becomes places, phrases and words.
@Suite struct QueryReaderTests {
  private static let repository = Result { try Searched.repository(Analyzer(.none)) }

  private func read(_ typed: String, after change: (inout SearchQuery) -> Void = { _ in })
    throws -> (query: SearchQuery, UnderstoodQuery)
  {
    var query = SearchQuery()
    query.words = typed
    change(&query)
    return try Self.repository.get().index.understood(query)
  }

  private func concepts(_ typed: String) throws -> [String] {
    try read(typed).1.concepts.map(\.text)
  }

  @Test(arguments: [
    ("sovittelu Kittilässä", "kittila", "sovittelu"),
    ("Kittilän sovittelu", "kittila", "sovittelu"),
    ("sovittelu mänttä-vilppula", "mantta-vilppula", "sovittelu"),
    ("chat Ohcejohka", "utsjoki", "chat"), ("Torneå: medling", "tornio", "medling"),
    ("utsjoki", "utsjoki", ""),
  ])
  func `a municipality becomes a filter, and the rest stays the words`(
    typed: String, slug: String, words: String
  ) throws {
    let (query, understood) = try read(typed)
    #expect(query[.municipality] == [slug])
    #expect(query.words == words)
    #expect(understood.guesses.isEmpty)
  }

  @Test func `a region and several municipalities are all filters`() throws {
    #expect(try read("vertaisryhmä Lapissa").query[.region] == ["lappi"])
    let both = try read("sovittelu Kemi tai Tornio").query
    #expect(both[.municipality] == ["kemi", "tornio"])
    #expect(both[.region].isEmpty)
  }

  @Test(arguments: [
    ("arabiaksi", ["ar"], ""), ("arabic Tampere", ["ar"], ""),
    ("neuvontaa venäjänkielinen", ["ru"], "neuvontaa"), ("English chat", ["en"], "chat"),
    ("svenska", ["sv"], ""), ("saameksi", ["se", "smn", "sms"], ""),
    ("\"arabiaksi\"", [], "\"arabiaksi\""), ("vietnamiksi", [], "vietnamiksi"),
    ("Ruotsi", [], "Ruotsi"), ("arabiankielisiä palveluja", ["ar"], "palveluja"),
    ("Arabic speaking", ["ar"], ""), ("venäjänkielistä neuvontaa", ["ru"], "neuvontaa"),
    ("kurdish", ["ckb", "ku"], ""), ("kieli", [], "kieli"),
  ])
  func `a language becomes a filter where something is given in it`(
    typed: String, codes: [String], words: String
  ) throws {
    let query = try read(typed).query
    #expect(query[.language] == codes)
    #expect(query.words == words)
  }

  @Test func `a place in the words takes the place of one chosen before`() throws {
    let query = try read("chat kemi") {
      $0[.municipality] = ["utsjoki"]
      $0[.language] = ["fi"]
    }.query
    #expect(query[.municipality] == ["kemi"])
    #expect(query[.language] == ["fi"], "other choices stay")
  }

  @Test func `a place with a letter wrong is a guess that is told`() throws {
    let (query, understood) = try read("sovittelu rovanimi")
    #expect(query[.municipality] == ["rovaniemi"])
    #expect(understood.guesses.map(\.typed) == ["rovanimi"])
  }

  @Test func `a quoted place is a word`() throws {
    let (query, understood) = try read("\"kemi\" chat")
    #expect(query[.municipality].isEmpty)
    #expect(query.words == "\"kemi\" chat")
    #expect(understood.concepts.map(\.text) == ["kemi", "chat"])
  }

  @Test func `a quotation mark without its second is none`() throws {
    #expect(try read("chat \"kemi").query[.municipality] == ["kemi"])
  }

  @Test func `words that mean something together are one concept`() throws {
    let understood = try read("exän kanssa ei pysty puhumaan").1
    let phrases = understood.concepts.filter(\.isPhrase)
    #expect(phrases.count == 1)
    #expect(phrases.first?.terms.isEmpty == false)
    // What the sentence means besides is no word of its own.
    #expect(understood.concepts.count { !$0.isPhrase && !$0.groups.isEmpty } == 0)
  }

  @Test func `of phrases that share a word the longest wins`() throws {
    let seeds = try Story().seeds
    var changed = seeds
    changed.terms = seeds.terms.map { term in
      var term = term
      if term.code == "chat" { term.synonyms[.finnish] = ["punainen tupa"] }
      if term.code == "puhelin" { term.synonyms[.finnish] = ["punainen tupa pihalla"] }
      return term
    }
    let index = try Searched(changed).index
    func facets(_ words: String) -> [String] {
      var query = SearchQuery()
      query.words = words
      let concepts = index.understood(query).1.concepts
      return concepts.flatMap(\.terms).flatMap { terms in
        index.snapshot.vocabulary.terms(terms.facet, in: terms.set).map(\.code)
      }
    }
    #expect(facets("punainen tupa") == ["chat"])
    #expect(facets("punainen tupa pihalla") == ["puhelin"])
    #expect(facets("pihalla on punainen tupa") == ["puhelin"], "in another order, a word between")
  }

  @Test func `words that say nothing are left out, unless there are no others`() throws {
    #expect(try concepts("mistä saan apua vertaisryhmään ja sitten") == ["vertaisryhmään"])
    #expect(try concepts("mitä nyt") == ["mitä", "nyt"])
  }

  @Test(arguments: [("perhe neuvola", "perheneuvola"), ("turva koti", "turvakoti")])
  func `two words that are one in the directory are read as one`(
    typed: String, whole: String
  ) throws {
    #expect(try concepts(typed) == [whole])
  }

  @Test func `a query is read to its twelfth word and no farther`() throws {
    let words = (1...40).map { "sana\($0)" }.joined(separator: " ")
    #expect(try read(words).1.concepts.count == TextLimits().queryWords)
  }

  @Test(arguments: ["", " ", "-", "?!…", "\"\"", "\u{0301}", "\u{200B}"])
  func `no word is no concept`(typed: String) throws {
    let (query, understood) = try read(typed)
    #expect(understood.concepts.isEmpty && query.facets.isEmpty)
  }

  @Test(arguments: [
    "pelottaa kotona", "minua pelottaa", "jag är rädd", "I am afraid", "frightened",
    "turvakoti", "mies hakkaa", "turvakotiin tampereella", "min man slår mig", "lähisuhdeväkivalta",
    // Without Voikko, which would know it for a part of "rikosuhripäivystys".
    "rikosuhri",
  ])
  func `danger is heard`(typed: String) throws {
    #expect(try !read(typed).1.safetyHelp.isEmpty)
  }

  @Test func `a coordinator's new name for what helps against violence is danger too`() throws {
    var seeds = try Story().seeds
    seeds.terms = seeds.terms.map { term in
      var term = term
      if term.code == "turvakoti" { term.synonyms[.finnish] = ["rauhanpesä", "suojan ovi"] }
      return term
    }
    let index = try Searched(seeds).index
    for words in ["rauhanpesä", "suojan ovi", "mistä rauhanpesä Kemi"] {
      var query = SearchQuery()
      query.words = words
      #expect(index.understood(query).1.safetyHelp == [.safety], "\(words)")
    }
  }

  @Test(arguments: [
    "sovittelu", "turvaa arkeen chatista", "vertaisryhmä", "koti", "Kemi", "parisuhde", "husband",
  ])
  func `not every word is danger`(typed: String) throws {
    #expect(try read(typed).1.safetyHelp.isEmpty)
  }
}
