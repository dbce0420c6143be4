/// Lets a page's `content` look like the page: strings are escaped, `HTML` values are not.
@resultBuilder
package enum HTMLBuilder {
  package static func buildExpression(_ text: String) -> HTML { .text(text) }
  package static func buildExpression(_ html: HTML) -> HTML { html }
  package static func buildExpression(_ html: HTML?) -> HTML { html ?? .empty }
  package static func buildExpression(_ parts: [HTML]) -> HTML { buildArray(parts) }

  package static func buildBlock() -> HTML { .empty }
  package static func buildPartialBlock(first: HTML) -> HTML { first }
  /// Consumes what there is so far, so that it grows in place instead of being copied.
  package static func buildPartialBlock(accumulated: consuming HTML, next: HTML) -> HTML {
    accumulated.append(next)
    return accumulated
  }
  package static func buildOptional(_ html: HTML?) -> HTML { html ?? .empty }
  package static func buildEither(first html: HTML) -> HTML { html }
  package static func buildEither(second html: HTML) -> HTML { html }
  package static func buildArray(_ parts: [HTML]) -> HTML {
    var html = HTML(capacity: parts.reduce(0) { $0 + $1.bytes.count })
    for part in parts { html.append(part) }
    return html
  }
}
