/// Renders the small Markdown of our own long texts.
///
/// It knows what those texts use and nothing more: `## ` headings, paragraphs, `- ` lists,
/// `**strong**`, `[text](link)`, and `<!-- script-only -->` on the line before a paragraph that is
/// true only where the site's script runs. `{name}` is what the page puts there, inside a line or as a
/// block of its own. Everything else is text.
package struct Markdown: Sendable {
  package let title: String
  private let blocks: [Block]

  private enum Block: Sendable {
    case heading(String)
    case paragraph(String, scriptOnly: Bool)
    case list([String])
    case inserted(String)
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
      if chunk.count == 1, let name = Markdown.insertedName(chunk[0]) {
        blocks.append(.inserted(name))
      } else if chunk.allSatisfy({ $0.hasPrefix("- ") }) {
        blocks.append(.list(chunk.map { String($0.dropFirst(2)) }))
      } else {
        blocks.append(.paragraph(chunk.joined(separator: " "), scriptOnly: scriptOnly))
      }
      scriptOnly = false
    }
    self.blocks = blocks
  }

  /// The name where a line is nothing but `{name}`.
  private static func insertedName(_ line: String) -> String? {
    guard line.hasPrefix("{"), line.hasSuffix("}") else { return nil }
    let name = line.dropFirst().dropLast()
    return name.contains { $0 == "{" || $0 == "}" } ? nil : String(name)
  }

  /// The text below the title.
  ///
  /// - Parameters:
  ///   - insert: what stands for a `{name}`; where it is nil, the text stays as it is written.
  ///   - link: turns a link's target into an address, for instance by adding a language.
  package func body(
    insert: @escaping (String) -> HTML? = { _ in nil }, link: @escaping (String) -> String
  ) -> HTML {
    let line = MarkdownLine(insert: insert, link: link)
    return HTMLBuilder.buildArray(
      blocks.map { block in
        switch block {
        case .heading(let text): h2 { text }
        case .paragraph(let text, let scriptOnly):
          p(scriptOnly ? .class("script-only") : nil, scriptOnly ? .hidden : nil) {
            line.html(text)
          }
        case .list(let items): ul { for item in items { li { line.html(item) } } }
        case .inserted(let name): insert(name) ?? p { "{\(name)}" }
        }
      })
  }
}

/// The forms inside a line.
private struct MarkdownLine {
  let insert: (String) -> HTML?
  let link: (String) -> String

  func html(_ text: String) -> HTML {
    var html = HTML.empty
    for (index, piece) in text.split(separator: "**", omittingEmptySubsequences: false).enumerated()
    {
      let part = links(piece)
      html.append(index.isMultiple(of: 2) ? part : strong { part })
    }
    return html
  }

  private func links(_ text: Substring) -> HTML {
    var html = HTML.empty
    var rest = text
    while let close = rest.firstRange(of: "]("),
      let open = rest[..<close.lowerBound].lastIndex(of: "["),
      let end = rest[close.upperBound...].firstIndex(of: ")")
    {
      html.append(inserts(rest[..<open]))
      let label = String(rest[rest.index(after: open)..<close.lowerBound])
      html.append(a(.href(link(String(rest[close.upperBound..<end])))) { label })
      rest = rest[rest.index(after: end)...]
    }
    html.append(inserts(rest))
    return html
  }

  private func inserts(_ text: Substring) -> HTML {
    var html = HTML.empty
    var rest = text
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      html.append(.text(rest[..<open]))
      html.append(insert(name) ?? .text("{\(name)}"))
      rest = rest[rest.index(after: close)...]
    }
    html.append(.text(rest))
    return html
  }
}
