import Addresses
import HumanServices
import Pages
import Search
import TestSupport
import Testing

@Suite struct SitePathTests {
  /// Every case, with the address it has in Finnish. `SiteTests` asks for each.
  static let addresses: [(SitePath, String)] = [
    (.front, "/"), (.municipalityChoice(), "/kunta"),
    (.municipalityChoice(typed: "Enontekiö"), "/kunta?nimi=Enonteki%C3%B6"),
    (.municipality(.named("utsjoki")), "/kunta/utsjoki"),
    (.service(.named("tunturituen-chat")), "/palvelu/tunturituen-chat"),
    (.topic(.named("vertaisryhma")), "/aihe/vertaisryhma"),
    (.organization(.named("lapin-erotuki")), "/jarjestaja/lapin-erotuki"),
    (.search(), "/haku"), (.pathway(), "/palvelupolku"),
    (.pathway(municipality: .named("kemi")), "/palvelupolku?kunta=kemi"),
    (.calendar(), "/kalenteri"), (.materials, "/materiaalit"), (.professionals, "/ammattilaisille"),
    (.report(), "/ilmoita"), (.reportThanks, "/ilmoita/kiitos"), (.about, "/tietoa"),
    (.accessibility, "/saavutettavuus"),
    (.privacy, "/tietosuoja"), (.safety, "/turvallisesti"), (.exit, "/poistu"),
  ]

  @Test(arguments: addresses)
  func `a page has one address in each language`(path: SitePath, finnish: String) {
    #expect(path.address(in: .finnish) == finnish)
    let isFront = finnish == "/"
    #expect(path.address(in: .swedish) == (isFront ? "/sv" : "/sv" + finnish))
    #expect(path.address(in: .english) == (isFront ? "/en" : "/en" + finnish))
  }

  @Test func `a municipality's filters stand in the address in one order`() {
    var filter = MunicipalityFilter()
    #expect(filter.isEmpty)
    filter.day = .on("2018-03-01")
    filter.group = "puhua"
    filter.language = "se"
    filter.terms[.deliveryMode] = .named("puhelin")
    filter.terms[.audience] = .named("nuoret")
    filter.terms[.phase] = .named("akuutti-ero")
    #expect(!filter.isEmpty)
    #expect(
      SitePath.municipality(.named("kemi"), filter).address(in: .swedish)
        == "/sv/kunta/kemi?tilanne=akuutti-ero&kenelle=nuoret&tapa=puhelin&kieli=se&ryhma=puhua"
        + "&paiva=2018-03-01")
  }

  @Test func `a search's parts stand in the address in one order, whatever order they came in`() {
    var query = SearchQuery()
    #expect(query.isEmpty)
    query.after = ResultAnchor(id: ID(rawValue: 7), place: 20)
    query.presence = .located
    query[.cost] = ["free"]
    query[.phase] = ["akuutti-ero"]
    query[.serviceType] = ["vertaisryhma", "eroryhma", "vertaisryhma"]
    query[.municipality] = ["kemi"]
    query.words = "isä"
    #expect(
      SitePath.search(query).address(in: .swedish)
        == "/sv/haku?q=is%C3%A4&kunta=kemi&aihe=eroryhma&aihe=vertaisryhma&tilanne=akuutti-ero"
        + "&hinta=maksuton&rajaus=sijaitsee&jalkeen=7.20")
  }

  @Test func `a report's subject stands in the address that leads to its form`() {
    let subject = ReportSubject(
      service: .named("suojapesa"), municipality: .named("kemi"), need: .named("turvakoti"))
    #expect(
      SitePath.report(subject).address(in: .english)
        == "/en/ilmoita?palvelu=suojapesa&kunta=kemi&aihe=turvakoti")
  }

  @Test(arguments: [
    ("ero", "ero"), ("kaksi sanaa", "kaksi%20sanaa"), ("ÄÖ", "%C3%84%C3%96"),
    ("a&b=c", "a%26b%3Dc"),
    ("100 %", "100%20%25"), ("a+b", "a%2Bb"), ("#?/", "%23%3F%2F"), ("\"<'>", "%22%3C%27%3E"),
    ("-._~", "-._~"), ("\n", "%0A"), ("🙂", "%F0%9F%99%82"),
  ])
  func `words are percent-encoded in an address`(words: String, encoded: String) {
    var query = SearchQuery()
    query.words = words
    #expect(SitePath.search(query).address(in: .finnish) == "/haku?q=" + encoded)
  }
}
