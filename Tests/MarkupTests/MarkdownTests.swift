import Markup
import Testing

@Suite struct MarkdownTests {
  private func body(_ text: String) throws -> String {
    let markdown = try #require(Markdown("# Otsikko\n\n" + text))
    return markdown.body { "/sv" + $0 }.string
  }

  @Test func `the first line is the title and is not in the body`() throws {
    let markdown = try #require(Markdown("# Turvallisesti\n\nTeksti.\n"))
    #expect(markdown.title == "Turvallisesti")
    #expect(markdown.body { $0 }.string == "<p>Teksti.</p>")
  }

  @Test(arguments: ["", "Teksti", "## Otsikko", "#Otsikko", "\n# Otsikko"])
  func `a text without a title is refused`(text: String) {
    #expect(Markdown(text) == nil)
  }

  @Test(arguments: [
    ("## Väli\n\nTeksti", "<h2>Väli</h2><p>Teksti</p>"),
    ("## Väli\nTeksti", "<h2>Väli</h2><p>Teksti</p>"),
    ("yksi\nkaksi\n\nkolme", "<p>yksi kaksi</p><p>kolme</p>"),
    ("- yksi\n- kaksi", "<ul><li>yksi</li><li>kaksi</li></ul>"),
    ("Soita **112** heti", "<p>Soita <strong>112</strong> heti</p>"),
    ("Lue [ohje](/turvallisesti).", "<p>Lue <a href=\"/sv/turvallisesti\">ohje</a>.</p>"),
    ("**[a](/b)**", "<p><strong><a href=\"/sv/b\">a</a></strong></p>"),
    (
      "- [a](/b) ja [c](/d)", "<ul><li><a href=\"/sv/b\">a</a> ja <a href=\"/sv/d\">c</a></li></ul>"
    ),
    ("<b>&", "<p>&lt;b&gt;&amp;</p>"),
    ("[ei linkki", "<p>[ei linkki</p>"), ("a [b] c", "<p>a [b] c</p>"),
    ("[b] ja [c](/d)", "<p>[b] ja <a href=\"/sv/d\">c</a></p>"),
  ])
  func `the few forms are rendered and all else is text`(text: String, html: String) throws {
    #expect(try body(text) == html)
  }

  @Test(arguments: [
    ("Soita {a}.", "<p>Soita <em>A</em>.</p>"), ("{a}{a}", "<p><em>A</em><em>A</em></p>"),
    ("{a}", "<em>A</em>"),
    (
      "- **{a}** ja [x](/y) {a}",
      "<ul><li><strong><em>A</em></strong> "
        + "ja <a href=\"/y\">x</a> <em>A</em></li></ul>"
    ),
    ("{b} ja {a", "<p>{b} ja {a</p>"), ("{b}", "<p>{b}</p>"), ("a} {", "<p>a} {</p>"),
    ("{a}\nteksti", "<p><em>A</em> teksti</p>"), ("{a{a}", "<p>{a{a}</p>"),
  ])
  func `what the page puts in stands in a line or by itself, and an unknown name as written`(
    text: String, html: String
  ) throws {
    let markdown = try #require(Markdown("# Otsikko\n\n" + text))
    let body = markdown.body(insert: { $0 == "a" ? em { "A" } : nil }) { $0 }
    #expect(body.string == html)
  }

  @Test func `what is true only with the script is hidden until it runs`() throws {
    let text = "<!-- script-only -->\nPaina kolmesti.\n\nToinen."
    #expect(
      try body(text) == "<p class=\"script-only\" hidden>Paina kolmesti.</p><p>Toinen.</p>")
  }

  @Test func `the mark concerns the next block only, whatever that is`() throws {
    let html = try body("<!-- script-only -->\n\n- yksi\n\nToinen.")
    #expect(html.hasSuffix("<p>Toinen.</p>"))
  }
}
