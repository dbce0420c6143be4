import HumanServices
import Testing

@Suite struct WebAddressTests {
  @Test(arguments: [
    ("www.utsjoki.fi", "https://www.utsjoki.fi"),
    ("HTTPS://www.utsjoki.fi", "https://www.utsjoki.fi"),
    ("Http://WWW.Utsjoki.FI/Sivu?A=B#C", "http://www.utsjoki.fi/Sivu?A=B#C"),
    (" utsjoki.fi/a ", "https://utsjoki.fi/a"), ("//utsjoki.fi", "https://utsjoki.fi"),
    ("utsjoki.fi:8080/a", "https://utsjoki.fi:8080/a"),
    ("https://x.example/", "https://x.example/"),
    ("https://hyvä.fi/ä,ö-(1)", "https://hyvä.fi/ä,ö-(1)"),
    ("\u{FEFF}www.a.fi\u{200B}", "https://www.a.fi"),
    ("https://a.fi/@nimi", "https://a.fi/@nimi"),
    ("a.fi?x=https://b.fi", "https://a.fi?x=https://b.fi"),
    ("https://a.fi/<b>\"", "https://a.fi/%3Cb%3E%22"), ("https://a.fi:443", "https://a.fi:443"),
    ("http://127.0.0.1/", "http://127.0.0.1/"),
  ])
  func `what is meant as an address becomes one`(typed: String, address: String) throws {
    #expect(try WebAddress(typed: typed).text == address)
    #expect(try WebAddress(typed: address).text == address)
  }

  static let refused: [(String, WebAddress.Refusal)] = [
    ("javascript:alert(1)", .otherScheme("javascript")), ("ftp://a.fi", .otherScheme("ftp")),
    ("MAILTO:a@b.fi", .otherScheme("mailto")), ("tel:112", .otherScheme("tel")),
    ("data:text/html,x", .otherScheme("data")), ("apua@esimerkki.fi", .email),
    ("https://a b.fi", .space), ("www.a.fi ja www.b.fi", .space), ("a.fi\nb.fi", .space),
    ("https://", .noHost), ("https:/a.fi", .noHost), ("utsjoki", .noHost),
    ("https://utsjoki", .noHost),
    ("a..fi", .noHost), (".fi", .noHost), ("a.fi.", .noHost), ("a.fi:x", .noHost),
    ("https://pankki.fi@toinen.example/", .credentials),
    ("nimi:salasana@a.fi", .otherScheme("nimi")),
    ("a_b.fi", .sign("_")), ("https://a,b.fi", .sign(",")), ("https://a<b>.fi", .sign("<")),
    ("", .noHost),
  ]

  @Test(arguments: refused.indices)
  func `what is none is refused with the true reason`(index: Int) {
    let (typed, refusal) = WebAddressTests.refused[index]
    #expect(throws: refusal, "\(typed)") { try WebAddress(typed: typed) }
  }
}
