import Addresses
import HumanServices
import Markup

/// Tells on every page that a list is being made, and leads to it.
struct ListBar {
  let context: PageContext

  @HTMLBuilder var content: HTML {
    if let list = context.list {
      section(.class("listbar"), .ariaLabel(context.words(.listTitle))) {
        div(.class("wrap")) {
          if list.isEmpty {
            span { context.words(.listBegin) }
          } else {
            strong {
              context.words.count(list.ids.count, one: .listCountOne, other: .listCountMany)
            }
            a(context.href(.list(list))) { context.words(.listOpen) }
          }
          a(.href(context.here)) { context.words(.listStop) }
        }
      }
    }
  }
}
