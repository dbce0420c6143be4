import Foundation

/// Reads the HTML that our own writer makes, and tells where its nesting is wrong.
///
/// No browser: it trusts that "<" and ">" stand only around tags, which is what escaping is for. A
/// name that got in without being escaped becomes elements here, and a test sees them.
struct HTMLReader: Sendable {
  private(set) var root = HTMLElement(name: "")
  private(set) var problems: [String] = []
  private var open: [HTMLElement] = []

  /// Elements that have no content and no end tag.
  private static let void: Set<String> = [
    "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr",
  ]

  /// - Parameter bytes: UTF-8.
  init(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    let pieces = bytes.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
    if let first = pieces.first, !first.isEmpty { addText(first) }
    for piece in pieces.dropFirst() { read(piece) }
    while let element = open.popLast() {
      problems.append("<\(element.name)> is not closed")
      add(.element(element))
    }
  }

  /// A tag without its "<", and the text behind it.
  private mutating func read(_ piece: ArraySlice<UInt8>) {
    guard let end = piece.firstIndex(of: UInt8(ascii: ">")) else {
      problems.append("a tag has no end: \(String(decoding: piece.prefix(40), as: UTF8.self))")
      return
    }
    let tag = piece[piece.startIndex..<end]
    switch tag.first {
    case UInt8(ascii: "!"): break
    case UInt8(ascii: "/"): close(String(decoding: tag.dropFirst(), as: UTF8.self))
    default: openElement(tag)
    }
    addText(piece[(end + 1)...])
  }

  private mutating func openElement(_ tag: ArraySlice<UInt8>) {
    let pieces = tag.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    var attributes: [String: String] = [:]
    var name = ""
    for index in stride(from: 0, to: pieces.count, by: 2) {
      var words = pieces[index].split(separator: UInt8(ascii: " "))
        .map { String(decoding: $0, as: UTF8.self) }
      if index == 0, !words.isEmpty { name = words.removeFirst() }
      for word in words where word != "/" {
        let key = word.hasSuffix("=") ? String(word.dropLast()) : word
        let value = word.hasSuffix("=") && index + 1 < pieces.count ? pieces[index + 1] : []
        if attributes[key] != nil { problems.append("<\(name)> has \(key) twice") }
        attributes[key] = HTMLReader.unescaped(value)
      }
    }
    let element = HTMLElement(name: name, attributes: attributes)
    if HTMLReader.void.contains(name) || tag.last == UInt8(ascii: "/") {
      add(.element(element))
    } else {
      open.append(element)
    }
  }

  private mutating func close(_ name: String) {
    guard open.last?.name == name, let element = open.popLast() else {
      problems.append("</\(name)> closes <\(open.last?.name ?? "")>")
      return
    }
    add(.element(element))
  }

  private mutating func addText(_ bytes: ArraySlice<UInt8>) {
    if !bytes.isEmpty { add(.text(HTMLReader.unescaped(bytes))) }
  }

  private mutating func add(_ child: HTMLElement.Child) {
    if open.isEmpty {
      root.children.append(child)
    } else {
      open[open.count - 1].children.append(child)
    }
  }

  private static let escapes = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
  ]

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    return escapes.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}

extension HTMLElement {
  /// What markup holds, as one element without a name.
  package static func reading(_ markup: String) -> HTMLElement {
    HTMLReader(Array(markup.utf8)).root
  }
}
