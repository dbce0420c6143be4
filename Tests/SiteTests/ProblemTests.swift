import Addresses
import Foundation
import HTTPTypes
import HumanServices
import TestSupport
import Testing

/// Files, feeds and calendars say what is wrong, as programs read it; they never answer another question.
@Suite struct ProblemTests {
  struct Problem: Decodable {
    let type: String
    let title: String
    let status: Int
    let detail: String
  }

  private func problem(_ address: String) throws -> (TestPage, Problem) {
    let answer = try Sites.repository().get(address)
    #expect(answer.fields[.contentType] == "application/problem+json", "\(address)")
    #expect(answer.fields[.cacheControl] == "no-store", "\(address)")
    let problem = try JSONDecoder().decode(Problem.self, from: Data(answer.body))
    #expect(problem.type == "about:blank" && problem.status == answer.status, "\(address)")
    #expect(!problem.title.isEmpty && !problem.detail.isEmpty, "\(address)")
    return (answer, problem)
  }

  @Test(arguments: [
    ("/kalenteri.ics?kunta=Utsjokki", "kunta=Utsjokki"),
    ("/katvealueet.csv?paiva=2018-13-45", "paiva=2018-13-45"),
    ("/katvealueet/sovittelu.csv?aihe=eroryhma", "aihe"),
    ("/katvealueet/utsjoki.geojson?nakyma=x", "nakyma=x"),
    ("/haku.csv?q=ero&kunta=Hampere", "kunta=Hampere"), ("/haku.json?s=abc", "s"),
    ("/uutta.atom?aihe=lastenvalvoja&aihe=xyz", "aihe"),
    ("/uutta.atom?aihe=xyz", "aihe=xyz"), ("/hakemisto.json?aihe=eroryhma", "aihe"),
    ("/sv/kalenteri.ics?vuosi=20266", "vuosi=20266"), ("/en/katvealueet.svg?kieli=xx", "kieli=xx"),
  ])
  func `what a file's address cannot mean is refused with the reason`(
    address: String, part: String
  ) throws {
    let (answer, problem) = try problem(address)
    #expect(answer.status == 400)
    #expect(problem.detail.contains(part), "\(problem.detail)")
  }

  @Test(arguments: [
    "/palvelu/ei-ole.ics", "/palvelu/ei-ole.vcf", "/jarjestaja/ei-ole.vcf", "/kunta/utsjoki.csv",
    "/katvealueet/helsinki.json", "/ei-ole.json", "/sv/ei-ole.ATOM", "/katvealueet/suunnittelu.csv",
  ])
  func `a file that is not there is told of as programs read it`(address: String) throws {
    #expect(try problem(address).0.status == 404)
  }

  @Test(arguments: [
    ("/kalenteri.ics?kunta=Utsjoki", "/kalenteri.ics?kunta=utsjoki"),
    ("/haku.csv?q=ero&kunta=Tampere", "/haku.csv?q=ero&kunta=tampere"),
    ("/katvealueet.csv?paiva=1.3.2018", "/katvealueet.csv?paiva=2018-03-01"),
    ("/uutta.atom?kunta=H%C3%A4meenkyr%C3%B6", "/uutta.atom?kunta=hameenkyro"),
    ("/hakemisto.csv?utm_source=kirje&fbclid=x", "/hakemisto.csv"),
    ("/katvealueet.csv?muoto=excel&aihe=Eroryhma", "/katvealueet.csv?muoto=excel&aihe=eroryhma"),
  ])
  func `names in other letters, days as Finns write them and marks of others are understood`(
    address: String, plain: String
  ) throws {
    let (answer, expected) = (
      try Sites.repository().get(address), try Sites.repository().get(plain)
    )
    #expect(
      answer.status == 200 && expected.status == 200, "\(address): \(answer.text.prefix(200))")
    // A feed tells its own address, which is the plain one either way.
    #expect(answer.text == expected.text, "\(address)")
  }

  @Test(arguments: [
    "/kalenteri?kunta=Utsjokki", "/katvealueet/utsjoki?nakyma=x", "/palvelupolku?kunta=x",
  ])
  func `a page for people tells it and answers the rest`(address: String) throws {
    let page = try Sites.repository().get(address)
    #expect(page.status == 200)
    #expect(page.notes.contains { $0.contains("Emme tunnistaneet") }, "\(address): \(page.notes)")
  }
}
