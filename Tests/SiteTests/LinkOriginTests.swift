import HumanServices
import Site
import Testing

@Suite struct LinkOriginTests {
  static let taken: [(String, String, String)] = [
    ("https://apua.example.fi", "https://apua.example.fi", "eropalvelut@apua.example.fi"),
    ("https://apua.example.fi/", "https://apua.example.fi", "eropalvelut@apua.example.fi"),
    ("https://apua.example.fi:8443", "https://apua.example.fi:8443", "eropalvelut@apua.example.fi"),
    ("http://127.0.0.1:8080", "http://127.0.0.1:8080", "eropalvelut@localhost"),
    ("http://localhost", "http://localhost", "eropalvelut@localhost"),
    ("http://[::1]:80/", "http://[::1]:80", "eropalvelut@localhost"),
    ("https://192.0.2.1", "https://192.0.2.1", "eropalvelut@localhost"),
  ]

  @Test(arguments: taken)
  func `links begin with https, or stay on the machine`(
    typed: String, text: String, sender: String
  ) throws {
    let origin = try #require(LinkOrigin(typed))
    #expect(origin.text == text)
    #expect(origin.sender?.rawValue == sender)
  }

  @Test(arguments: [
    "", "apua.example.fi", "http://apua.example.fi", "http://10.0.0.1", "http://127.0.0.1.evil.fi",
    "http://localhost.evil.fi", "http://127.0.0", "http://127.0.0.256", "https://", "https:///",
    "https://a b.fi", "https://a.fi/polku", "https://a.fi?x", "https://a.fi#x", "https://u@a.fi",
    "https://a.fi:", "https://a.fi:x", "https://a.fi:123456", "https://a..fi", "https://-a.fi",
    "https://a.fi\nBcc: x", "ftp://a.fi", "javascript:alert(1)", "http://[::2]", "https://a.fi//",
    "https://ä.fi",
  ])
  func `anything else is refused`(typed: String) {
    #expect(LinkOrigin(typed) == nil)
  }
}
