import HumanServices
import Markup

/// Whom to ask about a listing, largest first, and the sentences to say.
struct ShiftCall {
  let details: ServiceDetails
  let directory: Snapshot
  let context: PageContext

  private var words: Phrases { context.words }
  private var ways: [ContactPoint] { directory.waysToReach(details).map(\.point) }
  /// The first number that can be dialled.
  var phone: ContactPoint? { ways.first { $0.kind == .phone && $0.number != nil } }

  private var sites: [String] {
    [details.url].compactMap(\.self)
      + details.providers.compactMap { directory.organizations[$0.organization]?.url }
  }

  private var email: String? {
    ways.lazy.compactMap { point in
      if case .email(let email) = point.target { email.rawValue } else { nil }
    }.first
  }

  /// The number as a large link, else the site, else an address, else whom to ask.
  @HTMLBuilder var reach: HTML {
    if let phone, let number = phone.number {
      a(.class("shift-call"), .href(number.uri)) {
        strong { words(.shiftCall, ["number": number.shown]) }
        let hours = HoursText(times: phone.openingTimes, context: context).plain
        if !hours.isEmpty { small { hours } }
        if !phone.hours.isEmpty { small { context.text(phone.hours) } }
      }
    } else if let site = sites.first {
      a(.class("shift-call"), .href(site), .rel("noreferrer external")) {
        strong { words(.shiftOpen, ["site": WebAddress.shown(site)]) }
      }
    } else if let email {
      a(.class("shift-call"), .href("mailto:" + email)) {
        strong { words(.shiftWrite, ["address": email]) }
      }
    } else {
      p(.class("missing")) {
        providers.isEmpty ? words(.shiftAskNobody) : words(.shiftAskWhom, ["names": providers])
      }
    }
  }

  /// Three sentences to read aloud. Nothing in them tells where a confidential place is.
  @HTMLBuilder var sentences: HTML {
    div(.class("shift-say")) {
      h3 { words(.shiftSay) }
      p { words(.shiftSayHello, ["name": details.name[context.language]]) }
      p {
        phone?.number.map { words(.shiftSayNumber, ["area": area, "number": $0.shown]) }
          ?? words(.shiftSayNoNumber, ["area": area])
      }
      p { words(.shiftSayWay) }
    }
  }

  private var area: String { context.area(details.area, in: directory.geography) }

  private var providers: String {
    details.providers.compactMap {
      directory.organizations[$0.organization]?.name[context.language]
    }
    .joined(separator: ", ")
  }
}
