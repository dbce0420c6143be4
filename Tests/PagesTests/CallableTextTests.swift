import HumanServices
import Markup
import Testing

@testable import Pages

/// The numbers to call in danger can be tapped where a text names them, and nothing else can.
@Suite struct CallableTextTests {
  @Test(arguments: [
    ("Soita 112.", #"Soita <a class="number" href="tel:112">112</a>."#),
    (
      "Soita Nollalinjaan 080 005 005 tai hädässä 112",
      #"Soita Nollalinjaan <a class="number" href="tel:080005005">080 005 005</a> tai hädässä "#
        + #"<a class="number" href="tel:112">112</a>"#
    ),
    ("112", #"<a class="number" href="tel:112">112</a>"#),
    ("1121, 2112 ja 080 005 0055", "1121, 2112 ja 080 005 0055"),
    ("040 112 3456 tai 03 112", "040 112 3456 tai 03 112"),
    ("Soita 116 016!", #"Soita <a class="number" href="tel:116016">116 016</a>!"#),
    (
      "Kriisissä 09 2525 0111, lapselle 116 111",
      #"Kriisissä <a class="number" href="tel:0925250111">09 2525 0111</a>, lapselle "#
        + #"<a class="number" href="tel:116111">116 111</a>"#
    ),
    ("Ei numeroa <b>", "Ei numeroa &lt;b&gt;"),
    ("", ""),
  ])
  func `numbers alone are links`(text: String, html: String) {
    let written = CallableText(text, SafetyContacts(), in: .finnish).content.string
    #expect(written.replacing(#/ aria-label="[^"]*"/#, with: "") == html)
  }

  @Test func `a link's name says whom one calls, in the reader's language`() {
    let contacts = SafetyContacts()
    for language in Language.interface {
      let text = CallableText("080 005 005", contacts, in: language).content.string
      #expect(text.contains("aria-label=\"080 005 005, \(contacts[.violence].name[language])\""))
    }
  }
}
