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
