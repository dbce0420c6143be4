/// Renders the small Markdown of our own long texts.
///
/// It knows what those texts use and nothing more: `## ` headings, paragraphs, `- ` lists,
/// `**strong**`, `[text](link)`, and `<!-- script-only -->` on the line before a paragraph that is
/// true only where the site's script runs. Everything else is text.
package struct Markdown: Sendable {
  package let title: String
  private let blocks: [Block]

  private enum Block: Sendable {
    case heading(String)
    case paragraph(String, scriptOnly: Bool)
    case list([String])
  }

  /// - Returns: `nil` when the text does not begin with a `# ` title.
  package init?(_ source: String) {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = lines.first, first.hasPrefix("# ") else { return nil }
    title = String(first.dropFirst(2))
    var blocks: [Block] = []
    var scriptOnly = false
    for chunk in lines.dropFirst().split(whereSeparator: { $0.isEmpty }) {
      var chunk = Array(chunk)
      if chunk.first == "<!-- script-only -->" {
        scriptOnly = true
        chunk.removeFirst()
      }
      guard let line = chunk.first else { continue }
      if line.hasPrefix("## ") {
        blocks.append(.heading(String(line.dropFirst(3))))
        chunk.removeFirst()
      }
      if chunk.isEmpty { continue }
      if chunk.allSatisfy({ $0.hasPrefix("- ") }) {
        blocks.append(.list(chunk.map { String($0.dropFirst(2)) }))
      } else {
        blocks.append(.paragraph(chunk.joined(separator: " "), scriptOnly: scriptOnly))
      }
      scriptOnly = false
    }
    self.blocks = blocks
  }

  /// The text below the title.
  ///
  /// - Parameter link: turns a link's target into an address, for instance by adding a language.
  package func body(link: (String) -> String) -> HTML {
    HTMLBuilder.buildArray(
      blocks.map { block in
        switch block {
        case .heading(let text): h2 { text }
        case .paragraph(let text, let scriptOnly):
          p(scriptOnly ? .class("script-only") : nil, scriptOnly ? .hidden : nil) {
            inline(text, link: link)
          }
        case .list(let items): ul { for item in items { li { inline(item, link: link) } } }
        }
      })
  }

  private func inline(_ text: String, link: (String) -> String) -> HTML {
    var html = HTML.empty
    for (index, piece) in text.split(separator: "**", omittingEmptySubsequences: false).enumerated()
    {
      let part = links(piece, link: link)
      html.append(index.isMultiple(of: 2) ? part : strong { part })
    }
    return html
  }

  private func links(_ text: Substring, link: (String) -> String) -> HTML {
    var html = HTML.empty
    var rest = text
    while let close = rest.firstRange(of: "]("),
      let open = rest[..<close.lowerBound].lastIndex(of: "["),
      let end = rest[close.upperBound...].firstIndex(of: ")")
    {
      html.append(.text(rest[..<open]))
      let label = String(rest[rest.index(after: open)..<close.lowerBound])
      html.append(a(.href(link(String(rest[close.upperBound..<end])))) { label })
      rest = rest[rest.index(after: end)...]
    }
    html.append(.text(rest))
    return html
  }
}
