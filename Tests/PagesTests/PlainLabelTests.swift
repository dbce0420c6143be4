import HumanServices
import TestSupport
import Testing

@testable import Pages

/// What a family reads in place of the words of the trade.
@Suite struct PlainLabelTests {
  private let directory: Snapshot

  init() throws { directory = ServiceFormTests.directory(of: try SeedFiles.planted()) }

  private func term(_ facet: Facet, _ code: String) throws -> TaxonomyTerm {
    try #require(directory.vocabulary.term(facet, code))
  }

  @Test(arguments: [
    (Language.finnish, "Aikaa ei tarvitse varata. Nimeäsi ei kysytä."),
    (.swedish, "Du behöver inte boka tid. Du behöver inte uppge ditt namn."),
    (.english, "No appointment needed. You need not give your name."),
  ])
  func `ways in are sentences`(language: Language, words: String) throws {
    let context = try PageContext.story(language)
    let ways = try ["ilman_ajanvarausta", "nimettomasti"].map { try term(.access, $0) }
    #expect(context.sentences(ways) == words)
    #expect(context.sentences(Array(ways.prefix(1))) + "." == words.prefix { $0 != "." } + ".")
    #expect(context.sentences([]) == "")
  }

  @Test func `every way in says what one does`() throws {
    for term in directory.vocabulary.terms(.access) {
      for language in Language.interface {
        #expect(term.plain.texts[language]?.isEmpty == false, "\(term.code)")
      }
    }
  }

  @Test func `a term that says nothing plainly goes by its name, and a topic always does`() throws {
    #expect(try term(.deliveryMode, "puhelin").personLabel[.finnish] == "Puhelin")
    let visit = try term(.deliveryMode, "kotikaynti")
    #expect(visit.personLabel[.finnish] == "Työntekijä tulee kotiisi")
    let topic = try term(.serviceType, "lastenvalvoja")
    #expect(!topic.plain.isEmpty && topic.personLabel == topic.name)
  }

  @Test(arguments: [
    ("verkko", Interaction.twoWay, "Verkossa, saat vastauksen"),
    ("verkko", .selfService, "Verkkosivu tai verkkokurssi"),
    ("facebook_live", .twoWay, "Facebook-live, saat vastauksen"),
    ("video", .broadcast, "Videopuhelu, katsot tai kuuntelet lähetystä"),
  ])
  func `a way that is answered otherwise than usual says how`(
    code: String, interaction: Interaction, words: String
  ) throws {
    #expect(try PageContext.story().way(term(.deliveryMode, code), interaction) == words)
  }

  @Test func `every municipality has the case that says from where`() throws {
    let context = try PageContext.story()
    let all = directory.geography.municipalities
    let from = Dictionary(
      uniqueKeysWithValues: all.map { ($0.name[.finnish], context.ablative(of: $0)) })
    for (name, example) in [
      ("Utsjoki", "Utsjoelta"), ("Kemi", "Kemistä"), ("Sodankylä", "Sodankylästä"),
      ("Tampere", "Tampereelta"), ("Ylöjärvi", "Ylöjärveltä"),
    ] { #expect(from[name] == example) }
    let endings = ["lta", "ltä", "sta", "stä"]
    #expect(from.values.allSatisfy { form in endings.contains { form.hasSuffix($0) } }, "\(from)")
    let utsjoki = try #require(all.first { $0.name[.finnish] == "Utsjoki" })
    #expect(try PageContext.story(.swedish).ablative(of: utsjoki) == "i Utsjoki")
  }
}
