import Catalogue
import HumanServices
import Search
import TestSupport
import Testing
import TextAnalysis

/// What people type first, and what must be on the first screen.
@Suite(.enabled(if: VoikkoPresence.isInstalled, "Voikko is not installed"))
struct EverydayWordsTests {
  private static let searched = Result { try Searched.repository(Analyzer(.voikko)) }

  /// Words, the place they name, and codes of types: one is offered as a topic, and one of the first
  /// three listings has one.
  struct Case: Sendable {
    var words: String
    var place: String?
    var types: [String]
    /// Whether listings of it are known at that place.
    var isListed = true
  }

  private static let cases = [
    Case(words: "apua eroon kittilässä", place: "kittila", types: ["eroneuvonta", "kriisiapu"]),
    Case(
      words: "eropalvelut inarissa", place: "inari",
      types: ["eroneuvonta", "kriisiapu", "perheneuvonta"]),
    Case(
      words: "family mediation rovaniemi", place: "rovaniemi", types: ["perheasioiden_sovittelu"],
      isListed: false),
    Case(
      words: "familjerådgivning torneå", place: "tornio", types: ["perheneuvonta"],
      isListed: false),
    Case(
      words: "en saa nähdä lastani", types: ["lastenvalvoja", "perheasioiden_sovittelu"]),
    Case(words: "ilmainen juristi", types: ["oikeusapu"]),
    Case(words: "gratis jurist", types: ["oikeusapu"]),
    Case(words: "familjemedling", types: ["perheasioiden_sovittelu"]),
    Case(words: "faija ja mutsi eroo", types: ["keskusteluapu", "nuoren_eroryhma"]),
  ]

  @Test(arguments: cases)
  func `what people type first finds its topic, and help`(_ example: Case) throws {
    let searched = try Self.searched.get()
    let answer = searched.answer(example.words)
    let vocabulary = try searched.catalogue.snapshot.vocabulary
    #expect(answer.understood.places.map(\.choice.value) == [example.place].compactMap(\.self))
    #expect(answer.topics.contains { example.types.contains($0.code) }, "\(answer.topics)")
    let types = vocabulary.set(.serviceType, example.types)
    #expect(!answer.shown.isEmpty)
    if example.isListed {
      #expect(
        answer.shown.prefix(3).contains { !$0.offer.terms(.serviceType).isDisjoint(with: types) },
        "\(answer.shown.prefix(3).map(\.offer.slug))")
    }
  }

  @Test(arguments: [
    ("116 111", "mll-lasten-ja-nuorten-puhelin"), ("116111", "mll-lasten-ja-nuorten-puhelin"),
    ("11 61 11", "mll-lasten-ja-nuorten-puhelin"), ("080 005 005", "nollalinja"),
    ("080005005", "nollalinja"), ("+358 80 005 005", "nollalinja"),
    ("08000 5005", "nollalinja"), ("numero 116 006", "rikosuhripaivystys"),
    ("riku", "rikosuhripaivystys"), ("riku.fi", "rikosuhripaivystys"),
  ])
  func `a number in any spacing finds who answers it, a short name its provider`(
    _ words: String, _ slug: String
  ) throws {
    let shown = try Self.searched.get().answer(words).shown.prefix(3).map(\.offer.slug.rawValue)
    #expect(shown.contains(slug), "\(words): \(shown)")
  }

  @Test(arguments: [
    ("Pirha", "pirkanmaan-hyvinvointialue"), ("Lapha", "lapin-hyvinvointialue"),
  ])
  func `a short name finds the listings of its provider`(_ words: String, _ slug: String) throws {
    let hits = try Self.searched.get().answer(words).hits
    #expect(!hits.isEmpty)
    #expect(
      hits.first?.offer.providers.map(\.rawValue).contains(slug) == true,
      "\(hits.prefix(3).map(\.offer.slug))")
  }

  @Test(arguments: ["Kuru", "kurussa", "vertti", "116 112"])
  func `no spelling makes a place, a name or a number another word`(_ words: String) throws {
    #expect(try Self.searched.get().answer(words).alsoSearched.isEmpty)
  }

  @Test func `a village is its municipality`() throws {
    let answer = try Self.searched.get().answer("kotipalvelu mouhijärvellä")
    #expect(answer.understood.places.map(\.choice.value) == ["sastamala"])
  }

  @Test(arguments: ["saada", "mennä", "en saa", "see", "får inte"])
  func `verbs that everybody uses mean nothing in a sentence`(_ verb: String) throws {
    let searched = try Self.searched.get()
    #expect(searched.slugs("\(verb) lastenvalvoja").first == searched.slugs("lastenvalvoja").first)
  }

  @Test func `every intent names what the directory has, and there are sixty`() throws {
    let snapshot = try Self.searched.get().catalogue.snapshot
    let book = try EverydayFiles.book()
    #expect(book.intents.count >= 60)
    let types = Set(snapshot.vocabulary.serviceTypes.map(\.code))
    let audiences = Set(snapshot.vocabulary.terms(.audience).map(\.code))
    let situations = Set(snapshot.vocabulary.terms(.phase).map(\.code) + ["lapsi-tai-nuori"])
    for intent in book.intents {
      #expect(!intent.types.isEmpty && types.isSuperset(of: intent.types), "\(intent.name)")
      #expect(intent.audience.map(audiences.contains) ?? true, "\(intent.name)")
      #expect(intent.situation.map(situations.contains) ?? true, "\(intent.name)")
    }
  }
}
