import Addresses
import Foundation
import HumanServices
import TestSupport
import Testing

/// What tells of violence is called by a name that says nothing.
@Suite struct PublicNamesTests {
  private let directory: Snapshot
  private var names: PublicNames { directory.names }

  init() throws { directory = try Story().snapshot() }

  @Test(arguments: [
    ("lapin-turvakoti", true), ("vakivaltatyo", true), ("lahisuhdevakivallan-avopalvelu", true),
    ("turvakodin-perhetyo", true), ("nollalinja", true), ("lyomaton-linja", true),
    ("skyddshemmet-i-tornea", true), ("womens-shelter", true), ("rikosuhripaivystys", true),
    ("turvataitoja-lapsille", false), ("lastenvalvoja", false), ("kriisiapu", false),
    ("valtakunnallinen-chat", false), ("valvotut-tapaamiset", false),
    ("perheasiain-sovittelu", false),
    ("turvallinen-aikuinen", false), ("valdemarin-ryhma", false),
  ])
  func `a slug tells of violence by its words`(slug: String, tells: Bool) {
    #expect(Slug.named(slug).tellsOfViolence == tells)
  }

  @Test func `a long name tells by a word at its end too`() {
    let long = String(repeating: "perheiden tuki ja neuvonta ", count: 20) + "turvakoti"
    #expect(LocalizedText(finnish: long).tellsOfViolence)
    #expect(LocalizedText([.finnish: "Perhetyö", .swedish: "Skyddshemmet"]).tellsOfViolence)
    #expect(!LocalizedText(finnish: "Perhetyö").tellsOfViolence)
  }

  @Test func `a quiet name is that of one record, stays with it, and is read back`() {
    let offers = directory.offers.filter { names.isQuiet($0.slug, .service) }
    #expect(!offers.isEmpty)
    for offer in offers {
      let name = names.name(of: offer.slug.rawValue, .service)
      #expect(name != offer.slug.rawValue)
      #expect(PublicID(rawValue: name)?.names(offer.uuid) == true)
      #expect(names.slug(of: name, .service) == offer.slug.rawValue)
    }
    let terms = Facet.allCases.flatMap { directory.vocabulary.terms($0) }
    for term in terms {
      let noun = PublicNames.Noun.term(term.facet)
      let name = names.name(of: term.slug.rawValue, noun)
      #expect((name != term.slug.rawValue) == (term.concernsViolence || term.slug.tellsOfViolence))
      #expect(names.slug(of: name, noun) == term.slug.rawValue)
    }
    #expect(names.name(of: "turva", .needGroup) != "turva")
    #expect(names.name(of: "puhua", .needGroup) == "puhua")
  }

  @Test func `no address of ours tells of violence`() throws {
    for path in SitePath.everyPage(of: directory) {
      for language in Language.interface {
        let address = path.address(in: language, named: names)
        #expect(Slug.naming(address)?.tellsOfViolence != true, "\(address)")
      }
    }
  }
}
