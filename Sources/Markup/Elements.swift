/// The elements the pages use, each a function named as its tag.

/// Room for the start tag with its attributes and the end tag, so that few elements have to grow.
private let expectedTagBytes = 128

/// Writes one element around its content.
package func element(
  _ tag: StaticString, _ attributes: [Attribute?], _ content: HTML
) -> HTML {
  var html = HTML(capacity: content.bytes.count + expectedTagBytes)
  html.appendStartTag(tag, attributes)
  html.append(content)
  html.appendVerbatim("</" as StaticString)
  html.appendVerbatim(tag)
  html.appendByte(UInt8(ascii: ">"))
  return html
}

/// Writes an element that has no content and no end tag.
package func voidElement(_ tag: StaticString, _ attributes: [Attribute?]) -> HTML {
  var html = HTML.empty
  html.appendStartTag(tag, attributes)
  return html
}

package func div(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("div", attributes, content()) }

package func span(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("span", attributes, content()) }

package func p(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("p", attributes, content()) }

package func mark(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("mark", attributes, content()) }

package func a(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("a", attributes, content()) }

package func ul(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("ul", attributes, content()) }

package func ol(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("ol", attributes, content()) }

package func li(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("li", attributes, content()) }

package func h1(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("h1", attributes, content()) }

package func h2(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("h2", attributes, content()) }

package func h3(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("h3", attributes, content()) }

package func h4(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("h4", attributes, content()) }

package func section(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("section", attributes, content()) }

package func article(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("article", attributes, content()) }

package func nav(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("nav", attributes, content()) }

package func header(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("header", attributes, content()) }

package func footer(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("footer", attributes, content()) }

package func main(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("main", attributes, content()) }

package func form(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("form", attributes, content()) }

package func label(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("label", attributes, content()) }

package func button(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("button", attributes, content()) }

package func select(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("select", attributes, content()) }

package func option(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("option", attributes, content()) }

package func textarea(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("textarea", attributes, content()) }

package func dl(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("dl", attributes, content()) }

package func dt(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("dt", attributes, content()) }

package func dd(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("dd", attributes, content()) }

package func table(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("table", attributes, content()) }

package func thead(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("thead", attributes, content()) }

package func tbody(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("tbody", attributes, content()) }

package func tr(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("tr", attributes, content()) }

package func th(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("th", attributes, content()) }

package func td(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("td", attributes, content()) }

package func caption(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("caption", attributes, content()) }

package func strong(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("strong", attributes, content()) }

package func small(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("small", attributes, content()) }

package func details(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("details", attributes, content()) }

package func summary(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("summary", attributes, content()) }

package func fieldset(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("fieldset", attributes, content()) }

package func legend(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("legend", attributes, content()) }

package func time(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("time", attributes, content()) }

package func abbr(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("abbr", attributes, content()) }

package func figure(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("figure", attributes, content()) }

package func figcaption(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("figcaption", attributes, content()) }

package func script(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("script", attributes, content()) }

package func style(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("style", attributes, content()) }

package func title(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("title", attributes, content()) }

package func head(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("head", attributes, content()) }

package func body(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("body", attributes, content()) }

package func html(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("html", attributes, content()) }

package func datalist(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("datalist", attributes, content()) }

package func em(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("em", attributes, content()) }

package func ins(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("ins", attributes, content()) }

package func del(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("del", attributes, content()) }

package func blockquote(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("blockquote", attributes, content()) }

package func cite(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("cite", attributes, content()) }

package func br(_ attributes: Attribute?...) -> HTML { voidElement("br", attributes) }

package func hr(_ attributes: Attribute?...) -> HTML { voidElement("hr", attributes) }

package func img(_ attributes: Attribute?...) -> HTML { voidElement("img", attributes) }

package func input(_ attributes: Attribute?...) -> HTML { voidElement("input", attributes) }

package func link(_ attributes: Attribute?...) -> HTML { voidElement("link", attributes) }

package func meta(_ attributes: Attribute?...) -> HTML { voidElement("meta", attributes) }
