import Addresses
import HumanServices
import Markup

/// What of an address meant nothing to us.
struct UnreadNote {
  let unread: [UnreadPair]
  let context: PageContext

  @HTMLBuilder var content: HTML {
    if !unread.isEmpty {
      p(.class("note"), .role("status")) {
        context.words(.filterIgnored, ["values": unread.map(\.text).joined(separator: ", ")])
      }
    }
  }
}
