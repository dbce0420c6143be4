import Addresses
import HumanServices
import Markup
import TestSupport
import Testing

@testable import Pages

/// What a visitor reads is escaped, and marked with the language it is in.
@Suite struct TextMarkingTests {
  static let hostileName = "<script>alert(\"Eron & 'arjen' pohja\")</script>"

  @Test func `a hostile name is text on a card`() throws {
    let card = try StoryCards().card("sopimuspohja-verkossa")
    #expect(card.name == TextMarkingTests.hostileName)
    #expect(card.element.first("script") == nil)
  }

  @Test(arguments: Language.interface)
  func `a hostile name is text on its page and in the description`(
    language: Language
  ) throws {
    let page = try servicePage("sopimuspohja-verkossa", language)
    let html = HTMLElement.reading(String(decoding: Layout(page).document, as: UTF8.self))
    #expect(html.first("h1")?.text == TextMarkingTests.hostileName)
    let scripts = html.all("script")
    #expect(scripts.map { $0["src"] } == page.context.assets.scripts)
    #expect(scripts.allSatisfy { $0.text.isEmpty })
    let description = html.all("meta").first { $0["name"] == "description" }?["content"]
    #expect(description == "\(TextMarkingTests.hostileName) auttaa eron keskellä.")
  }

  @Test(arguments: [Language.swedish, .english])
  func `Finnish content on a page in another language is marked as Finnish`(
    language: Language
  ) throws {
    let card = try StoryCards(language).card("lapin-lastenvalvoja")
    #expect(card.element.first("a")?["lang"] == "fi")
    #expect(card.element.first("p")?["lang"] == "fi")
    let page = try servicePage("napapiirin-sovittelu", language)
    let html = HTMLElement.reading(page.content.string)
    #expect(html.first("h1")?["lang"] == "fi")
    #expect(html.first(class: "lead")?["lang"] == "fi")
    #expect(html.first(class: "warn")?["lang"] == "fi")
    #expect(html.first(class: "sources")?["lang"] == "fi")
  }

  @Test func `a provider's Finnish name is marked as Finnish on a Swedish page`() throws {
    let directory = try Story().snapshot()
    let page = OrganizationPage(
      context: try PageContext.story(.swedish), directory: directory,
      organization: try #require(directory.organizations[.named("lapin-erotuki")]), cards: [])
    let html = HTMLElement.reading(String(decoding: Layout(page).document, as: UTF8.self))
    #expect(html.all("h1").map { $0["lang"] } == ["fi"])
  }

  @Test func `Finnish content on a Finnish page needs no mark`() throws {
    let card = try StoryCards().card("lapin-lastenvalvoja")
    #expect(card.element.all { $0["lang"] != nil }.isEmpty)
  }

  @Test(arguments: [
    (Language.northernSami, "Ohcejohka", "se"), (.inariSami, "Aanaar", "smn"),
    (.skoltSami, "Aanar", "sms"),
  ])
  func `a text in a Sami language is marked with it`(
    language: Language, name: String, mark: String
  ) throws {
    for page in Language.interface {
      let context = try PageContext.story(page)
      let html = HTMLElement.reading(context.text(LocalizedText([language: name])).string)
      #expect(html.first("span")?["lang"] == mark)
      #expect(html.text == name)
    }
  }

  @Test func `a municipality's confirmed Sami names stand on its page, each marked`() throws {
    let story = try Story()
    let page = MunicipalityPage(
      context: try PageContext.story(), directory: story.snapshot(),
      municipality: story.municipality(.inari), filter: MunicipalityFilter(),
      view: MunicipalityParts(rows: [], choices: [], total: 0), unread: [], answer: nil)
    let marked = HTMLElement.reading(page.firstScreen.string).all("span")
      .filter { $0["lang"] != nil }
    #expect(marked.map { $0["lang"] } == ["se", "smn", "sms"])
    #expect(marked.map(\.text) == ["Anár", "Aanaar", "Aanar"])
  }

  @Test func `on Swedish and English pages a place has its Finnish name besides`() throws {
    let inari = try Story().municipality(.inari)
    #expect(try PageContext.story(.finnish).name(of: inari) == "Inari")
    #expect(try PageContext.story(.swedish).name(of: inari) == "Inari/Enare")
    #expect(try PageContext.story(.english).name(of: inari) == "Inari")
  }

  @Test(arguments: Language.interface)
  func `every need of the vocabulary has a sentence to say`(language: Language) throws {
    let words = try PageContext.story(language).words
    for need in try Story().vocabulary.needs {
      let sentence = try #require(words.saying(need), "\(need.code)")
      #expect(sentence.hasSuffix(".") && sentence.first?.isUppercase == true, "\(sentence)")
    }
  }

  private func servicePage(_ slug: String, _ language: Language) throws -> ServicePage {
    let story = try Story()
    let directory = story.snapshot()
    var context = try PageContext.story(language)
    context.directory = directory
    return ServicePage(
      context: context, directory: directory,
      service: Service(
        id: ID(rawValue: 1), revision: 1, assuredDate: nil, details: story.service(slug)))
  }
}
