import Markup
import Testing

@Suite struct HTMLTests {
  @Test(arguments: [
    ("a & b", "a &amp; b"), ("<script>", "&lt;script&gt;"), ("\"'", "&quot;&#39;"),
    ("&amp;", "&amp;amp;"), ("Ohcejohka Nuõrttsääʹmǩiõll", "Ohcejohka Nuõrttsääʹmǩiõll"),
    ("👩‍👧", "👩‍👧"), ("a\u{0}b\u{1B}c\u{7F}d", "a b c d"), ("a\tb\nc", "a\tb\nc"), ("", ""),
  ])
  func `text is escaped`(text: String, escaped: String) {
    #expect(HTML.text(text).string == escaped)
  }

  @Test func `a string in a builder is escaped once and an HTML value never again`() {
    let inner = p { "a < b" }
    #expect(div { inner }.string == "<div><p>a &lt; b</p></div>")
    #expect(div { HTML.verbatim("<hr>") }.string == "<div><hr></div>")
  }

  @Test func `an attribute's value cannot leave its quotation marks`() {
    let link = a(.href("/haku?q=a&b=\"><script>"), .class("x'y")) { "hae" }
    #expect(
      link.string
        == "<a href=\"/haku?q=a&amp;b=&quot;&gt;&lt;script&gt;\" class=\"x&#39;y\">hae</a>")
  }

  @Test func `an attribute that is true by standing there has no value, and nil is left out`() {
    #expect(
      input(.name("kunta"), .required, nil).string == "<input name=\"kunta\" required>")
    #expect(input(.value("")).string == "<input value=\"\">")
  }

  @Test(arguments: [0, 1, 3])
  func `loops and conditions leave what they say`(count: Int) {
    let html = ul {
      if count == 0 {
        li { "ei mitään" }
      } else {
        for number in 1...count { li { "\(number)" } }
      }
      if count > 1 { li(.class("last")) }
    }
    let expected = [
      0: "<ul><li>ei mitään</li></ul>", 1: "<ul><li>1</li></ul>",
      3: "<ul><li>1</li><li>2</li><li>3</li><li class=\"last\"></li></ul>",
    ]
    #expect(html.string == expected[count])
  }

  @Test func `void elements have no end tag and others always have one`() {
    #expect(br().string == "<br>")
    #expect(meta(.name("robots"), .content("noindex")).string.hasSuffix("\"noindex\">"))
    #expect(td().string == "<td></td>")
    #expect(svg { use(.href("#chat")) }.string == "<svg><use href=\"#chat\"></use></svg>")
  }

  @Test func `nothing is nothing`() {
    #expect(HTML.empty.isEmpty)
    let absent: HTML? = nil
    #expect(div { absent }.string == "<div></div>")
  }

  @Test(arguments: [
    "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{FFFE}", "\u{FFFF}",
  ])
  func `what turns a page round or is no XML is left out`(text: String) {
    #expect(HTML.text("ensin\(text)sitten\(text)").string == "ensinsitten")
    #expect(HTML.text(text).string == "")
  }

  @Test(arguments: ["\u{2029}", "\u{202F}", "\u{2065}", "\u{206A}", "\u{FFFD}", "–", "…", "€"])
  func `characters beside those stay`(text: String) {
    #expect(HTML.text("a\(text)").string == "a\(text)")
  }
}
