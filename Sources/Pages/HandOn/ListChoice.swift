import Addresses
import HumanServices
import Markup

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
