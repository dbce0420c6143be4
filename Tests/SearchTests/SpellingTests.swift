import Foundation
import HumanServices
import TestSupport
import Testing
import TextAnalysis

@testable import Search

/// Which spellings are searched beside what was typed, and which never.
@Suite struct SpellingTests {
  private func searched(_ names: [String], _ analyzer: Analyzer = Analyzer(.none)) throws
    -> Searched
  {
    var seeds = try Story().seeds
    seeds.services = names.enumerated().map { number, name in
      ServiceDetails.plain(number + 1, "palvelu-\(number + 1)", name, "tieto")
    }
    return try Searched(seeds, analyzer: analyzer)
  }

  @Test(
    .enabled(if: VoikkoPresence.isInstalled, "without Voikko beginnings come before spellings"),
    arguments: [
      ("kahvlia", ["kahvila"]), ("kahvila", []), ("kahvla", ["kahvila"]), ("kkahvila", ["kahvila"]),
      ("kirjastp", ["kirjasto"]), ("kirjsatp", ["kirjasto"]), ("krjsatp", []),
    ])
  func `one slip in a short word and two in a long one are mended`(
    typed: String, also: [String]
  ) throws {
    let answer = try searched(["Kahvila", "Kirjasto"], Analyzer(.voikko)).answer(typed)
    #expect(answer.alsoSearched == also)
    #expect(answer.hits.isEmpty == (also.isEmpty && typed != "kahvila"))
  }

  @Test func `only the nearest of all near words are searched, the more frequent first`() throws {
    let names = ["Marjapolku", "Marjaopku", "Karjapolku", "Karjapolku ja laavu"]
    #expect(try searched(names).answer("varjapolku").alsoSearched == ["karjapolku", "marjapolku"])
  }

  @Test(arguments: ["eno", "ero", "ire"])
  func `words of three letters stay as they are`(typed: String) throws {
    let answer = try searched(["Eroilta", "Erä", "Ira"]).answer(typed)
    #expect(answer.alsoSearched.isEmpty)
  }

  @Test func `what is quoted stays as it is`() throws {
    let answer = try searched(["Kahvila"]).answer("\"kahvlia\"")
    #expect(answer.alsoSearched.isEmpty && answer.hits.isEmpty)
  }

  @Test func `two slips are too many where the first letter is wrong too`() throws {
    let searched = try searched(["Kirjasto"])
    #expect(searched.answer("pirjasto").alsoSearched == ["kirjasto"])
    #expect(searched.answer("pirjasta").alsoSearched.isEmpty)
  }

  @Test func `a word that is found often is not respelled, one found seldom is searched both ways`()
    throws
  {
    let often = try searched(["Tunturo", "Tunturo 2", "Tunturo 3", "Tunturi"]).answer("tunturo")
    #expect(often.alsoSearched.isEmpty && !often.hits.isEmpty)
    let seldom = try searched(["Tunturo", "Tunturi"]).answer("tunturo")
    #expect(seldom.alsoSearched == ["tunturi"])
    #expect(seldom.hits.map(\.offer.slug.rawValue) == ["palvelu-1", "palvelu-2"])
  }

  @Test(.enabled(if: VoikkoPresence.isInstalled, "Voikko is not installed"))
  func `a word of the dictionary that nothing has is respelled by one letter at most`() throws {
    let searched = try searched(["Kerhoilta", "Marjaretki"], Analyzer(.voikko))
    // "karhu" and "kerho" are both words, two letters apart; "marja-aika" is far from everything.
    #expect(searched.answer("karhut").alsoSearched.isEmpty)
    #expect(searched.answer("kerhiolta").alsoSearched == ["kerhoilta"])
  }

  @Test func `a compound of a known word and a misspelt one is mended in its part`() throws {
    let searched = try searched(["Talvi", "Kahvila"])
    let answer = searched.answer("talvikahvlia")
    #expect(answer.alsoSearched == ["talvi", "kahvila"])
    #expect(searched.answer("tlavikahvila").alsoSearched == ["talvi", "kahvila"])
    #expect(searched.answer("yökahvlia").alsoSearched.isEmpty, "a half of two letters is none")
  }

  @Test(.enabled(if: VoikkoPresence.isInstalled, "Voikko is not installed"))
  func `a word of the vocabulary is respelled too`() throws {
    let answer = try Searched(analyzer: Analyzer(.voikko)).answer("lastenvalvija")
    #expect(answer.alsoSearched.first?.hasPrefix("lastenvalvoj") == true)
    #expect(answer.hits.first?.offer.slug.rawValue == "lapin-lastenvalvoja")
  }

  @Test(
    .enabled(if: VoikkoPresence.isInstalled, "without Voikko beginnings come before spellings"),
    arguments: ["haluan kuolla", "hän kuristi minua", "tappaa minut", "olen raiskattu"])
  func `beside words of danger no other words are searched`(typed: String) throws {
    let searched = try searched(
      ["Kuulla", "Kuristin", "Tappara", "Minutti", "Kahvila"], Analyzer(.voikko))
    #expect(searched.answer("kahvla").alsoSearched == ["kahvila"], "other words are mended")
    let answer = searched.answer(typed)
    #expect(!answer.understood.dangers.isEmpty)
    #expect(answer.alsoSearched.isEmpty)
  }

  @Test func `a place a letter wrong is found beside words of danger`() throws {
    let answer = try Searched().answer("turvakoti rovanemi")
    #expect(!answer.understood.dangers.isEmpty)
    #expect(answer.understood.guesses.map(\.typed) == ["rovanemi"])
  }

  @Test func `letters in common never rule out a word that is near`() {
    var random = SeededRandom(seed: 5)
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
    for _ in 0..<20_000 {
      let word = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        letters.randomElement(using: &random) ?? 0
      }
      var other = word
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 0...other.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: other.insert(letters.randomElement(using: &random) ?? 0, at: place)
        case 1 where place < other.count: other.remove(at: place)
        default: if place + 1 < other.count { other.swapAt(place, place + 1) }
        }
      }
      for limit in 0...2 where NearestSpelling.distance(word, other, atMost: limit) != nil {
        #expect(LetterSet(word).mayBe(within: limit, of: LetterSet(other)))
      }
    }
    #expect(!LetterSet("kissa".utf8).mayBe(within: 1, of: LetterSet("koira".utf8)))
  }
}
