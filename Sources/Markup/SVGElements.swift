/// The SVG elements the pages use. SVG inside HTML needs no namespace.

package func svg(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("svg", attributes, content()) }

package func use(
  _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML { element("use", attributes, content()) }
