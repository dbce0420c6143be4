import HumanServices
import Site
import TestSupport
import Testing

/// What answers say of a web address: the rule as a table, without asking anybody.
@Suite struct LinkVerdictTests {
  typealias Answers = [String: LinkAnswer]

  private func verdict(of address: String, _ answers: Answers) throws -> (LinkVerdict, [String]) {
    var asked: [String] = []
    let verdict = LinkVerdict(of: try WebAddress(typed: address)) { address, method in
      let question = "\(method == .head ? "HEAD" : "GET") \(address.text)"
      asked.append(question)
      return answers[question] ?? answers[address.text] ?? .failed(.noSuchHost)
    }
    return (verdict, asked)
  }

  private static func to(_ location: String, _ code: Int) -> LinkAnswer {
    .status(code, location: location)
  }

  static let cases: [(String, Answers, LinkVerdict)] = [
    ("it is there", ["https://a.fi/": .status(200)], .well),
    ("it is there without content", ["https://a.fi/": .status(204)], .well),
    ("it is gone", ["https://a.fi/": .status(404)], .dead("HTTP 404")),
    ("it asks who is there", ["https://a.fi/": .status(401)], .unclear("HTTP 401")),
    ("it refuses programs", ["https://a.fi/": .status(403)], .unclear("HTTP 403")),
    ("it was asked too often", ["https://a.fi/": .status(429)], .unclear("HTTP 429")),
    (
      "it refuses HEAD alone",
      ["HEAD https://a.fi/": .status(403), "GET https://a.fi/": .status(200)], .well
    ),
    (
      "where it leads refuses programs",
      ["https://a.fi/": to("https://b.fi/", 301), "https://b.fi/": .status(403)],
      .unclear("HTTP 403")
    ),
    ("its server is broken", ["https://a.fi/": .status(503)], .dead("HTTP 503")),
    ("there is no such host", [:], .dead("no such host")),
    (
      "its certificate is bad", ["https://a.fi/": .failed(.badCertificate)],
      .dead("no secure connection")
    ),
    ("it does not answer", ["https://a.fi/": .failed(.timeout)], .dead("no answer in time")),
    (
      "it knows no HEAD",
      ["HEAD https://a.fi/": .status(405), "GET https://a.fi/": .status(200)], .well
    ),
    (
      "it drops HEAD",
      ["HEAD https://a.fi/": .failed(.noAnswer), "GET https://a.fi/": .status(200)], .well
    ),
    (
      "HEAD is well and GET is not asked",
      ["HEAD https://a.fi/": .status(200), "GET https://a.fi/": .status(500)], .well
    ),
    (
      "it has moved",
      ["https://a.fi/": to("https://b.fi/x", 301), "https://b.fi/x": .status(200)],
      .moved(to: "https://b.fi/x")
    ),
    (
      "it has moved within its site",
      ["https://a.fi/": to("/uusi?a=1", 308), "https://a.fi/uusi?a=1": .status(200)],
      .moved(to: "https://a.fi/uusi?a=1")
    ),
    (
      "it leads on for now",
      ["https://a.fi/": to("https://b.fi/", 302), "https://b.fi/": .status(200)], .well
    ),
    (
      "it has moved, and leads on from there for now",
      [
        "https://a.fi/": to("https://b.fi/", 301), "https://b.fi/": to("/fi", 303),
        "https://b.fi/fi": .status(200),
      ], .moved(to: "https://b.fi/")
    ),
    (
      "what is for now is not for good later",
      [
        "https://a.fi/": to("https://b.fi/", 307), "https://b.fi/": to("https://c.fi/", 301),
        "https://c.fi/": .status(200),
      ], .well
    ),
    (
      "where it leads is gone",
      ["https://a.fi/": to("https://b.fi/", 301), "https://b.fi/": .status(410)],
      .dead("HTTP 410")
    ),
    (
      "it leads in a circle",
      ["https://a.fi/": to("https://a.fi/", 301)], .dead("leads on more than 5 times")
    ),
    (
      "it leads to a file of the machine",
      ["https://a.fi/": to("file:///etc/passwd", 301)], .dead("leads to what is no web address")
    ),
    (
      "it leads to another scheme",
      ["https://a.fi/": to("gopher://b.fi/", 302)], .dead("leads to what is no web address")
    ),
    (
      "it leads to somebody's login",
      ["https://a.fi/": to("https://u:p@b.fi/", 302)], .dead("leads to what is no web address")
    ),
    ("it leads nowhere", ["https://a.fi/": .status(301)], .dead("HTTP 301")),
    ("nothing has changed", ["https://a.fi/": .status(304)], .dead("HTTP 304")),
  ]

  @Test(arguments: cases.indices)
  func `a verdict follows from the answers`(index: Int) throws {
    let (name, answers, expected) = Self.cases[index]
    #expect(try verdict(of: "https://a.fi/", answers).0 == expected, "\(name)")
  }

  @Test func `a host that is not there is asked once, and no host more than needed`() throws {
    #expect(try verdict(of: "https://a.fi/", [:]).1 == ["HEAD https://a.fi/"])
    #expect(
      try verdict(of: "https://a.fi/", ["https://a.fi/": .status(404)]).1
        == ["HEAD https://a.fi/", "GET https://a.fi/"])
    let circle: Answers = ["https://a.fi/": Self.to("/", 302)]
    #expect(try verdict(of: "https://a.fi/", circle).1.count == 6)
  }

  @Test func `one host is asked once in a pause, others meanwhile`() throws {
    var pacing = LinkPacing(pause: 2)
    let questions: [(String, Double, Double)] = [
      ("https://a.fi/1", 0, 0), ("https://b.fi/1", 0, 0), ("https://a.fi/2", 0.5, 1.5),
      ("https://a.fi/3", 2, 2), ("http://a.fi:8080/", 2, 0), ("https://b.fi/2", 9, 0),
      ("https://a.fi/4", 100, 0),
    ]
    for (address, now, wait) in questions {
      #expect(
        pacing.wait(before: try WebAddress(typed: address), now: now) == wait, "\(address)")
    }
  }

  @Test func `addresses of one host stand far from each other`() throws {
    let links = try ["a.fi/1", "a.fi/2", "b.fi/1", "a.fi/3", "c.fi", "b.fi/2"].map {
      PublishedLink(address: try WebAddress(typed: $0), places: [])
    }
    #expect(
      LinkPacing.spread(links).map(\.address.text) == [
        "https://a.fi/1", "https://b.fi/1", "https://c.fi", "https://a.fi/2", "https://b.fi/2",
        "https://a.fi/3",
      ])
  }

  static let heads: [(String, LinkAnswer?)] = [
    ("HTTP/1.1 200 OK\r\nA: b\r\n\r\n<!doctype", .status(200)),
    ("HTTP/2 404\r\n\r\n", .status(404)),
    ("HTTP/1.1 301 Moved\r\nlocation:  /x \r\n\r\n", .status(301, location: "/x")),
    ("HTTP/1.1 103 Early\r\nLocation: /no\r\n\r\nHTTP/1.1 200 OK\r\n\r\n", .status(200)),
    ("HTTP/1.1 301 Moved\r\n", nil), ("HTTP/1.1 301 Moved\r\nLocation: /x\r\n", nil),
    ("HTTP/1.1 100 Continue\r\n\r\n", nil), ("SSH-2.0-OpenSSH\r\n\r\n", nil), ("", nil),
    ("\r\n\r\n", nil), ("HTTP/1.1 abc\r\n\r\n", nil),
  ]

  @Test(arguments: heads.indices)
  func `only a whole head is an answer`(index: Int) {
    let (head, expected) = Self.heads[index]
    #expect(CurlProbe.answer(in: Array(head.utf8)) == expected)
  }
}
