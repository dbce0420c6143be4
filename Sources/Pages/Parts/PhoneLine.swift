import Addresses
import HumanServices
import Markup

/// A number to call with what it is for, when it is answered and what it costs.
///
/// What cannot be read as a number stands as text: a link would dial something else.
struct PhoneLine {
  let phone: Phone
  let context: PageContext

  @HTMLBuilder var content: HTML {
    if let number = phone.number {
      PhoneLine.link(number)
    } else {
      phone.text
    }
    for text in [phone.note, phone.hours, phone.price] where !text.isEmpty {
      " · "
      context.text(text)
    }
  }

  /// A link that dials. Its groups keep a screen reader from saying one large number; they stay on
  /// one line.
  static func link(_ number: PhoneNumber) -> HTML {
    a(.class("call"), .href(number.uri)) { number.shown }
  }
}
