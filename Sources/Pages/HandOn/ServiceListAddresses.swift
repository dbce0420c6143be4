import Addresses
import HumanServices
import Markup

extension PageContext {
  /// A link to this same view with another list; `anchor` is the card one was at.
  func keeping(_ list: ServiceList, at anchor: PublicID?) -> Attribute {
    let fragment = anchor.map { "#" + PageContext.anchor($0) } ?? ""
    return .href(SitePath.address(here, carrying: list) + fragment)
  }

  /// The element of a card that can be put on a list.
  static func anchor(_ id: PublicID) -> String { "p-\(id.rawValue)" }

  /// Keeps the list in a form that leads on with GET.
  @HTMLBuilder var listField: HTML {
    if let list {
      input(.type("hidden"), .name(ServiceList.carriedParameter), .value(list.text))
    }
  }
}

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

/// The link that puts a listing on the list, or takes it off.
struct ListChoice {
  let id: PublicID
  /// Of the listing, so that a screen reader's list of links tells them apart.
  let name: String
  let context: PageContext
  /// Whether the card is an element that a link can lead back to.
  var isAnchored = true

  private var words: Phrases { context.words }

  @HTMLBuilder var content: HTML {
    let list = context.list ?? ServiceList()
    if context.list != nil || context.offersListing {
      p(.class("choose")) {
        if list.contains(id) {
          strong { "✓ " + words(.listHas) }
          " "
          a(context.keeping(list.removing(id), at: anchor), .rel("nofollow")) {
            words(.listRemove)
            spoken
          }
        } else if list.isFull {
          words(.listFull, ["count": String(ServiceList.maximumCount)])
        } else {
          a(context.keeping(list.adding(id), at: anchor), .rel("nofollow")) {
            "+ " + words(.listAdd)
            spoken
          }
        }
      }
    }
  }

  private var anchor: PublicID? { isAnchored ? id : nil }

  private var spoken: HTML { span(.class("visually-hidden")) { ": \(name)" } }
}
