import Addresses
import HumanServices
import Markup

/// A way to reach somebody, with what it is for, when it is answered, what it costs, and how old the
/// fact is where it has a source of its own.
///
/// What cannot be read as a number stands as text: a link would dial something else.
struct ContactText {
  let point: ContactPoint
  let context: PageContext

  /// Whose it is, for the name of a link that calls.
  let whom: String
  /// Where it is told whether somebody answers now.
  var statement: OpenStatement?

  private var words: Phrases { context.words }
  private var opening: HoursText { HoursText(times: point.openingTimes, context: context) }

  /// In one line of plain text.
  var line: String {
    let kind = point.kind == .phone ? "" : words(.contactKind(point.kind)) + ": "
    let rest = [opening.plain] + texts.map { $0[context.language] } + [purpose, languages, age]
    let proposal = point.isProposal ? words(.contactProposal) + ": " : ""
    return ([proposal + kind + point.text] + rest).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  @HTMLBuilder var content: HTML {
    if point.isProposal { words(.contactProposal) + ": " }
    target
    let rest = self.rest
    for (index, part) in rest.enumerated() {
      // Where the number has a line of its own, the style sheet takes the dot after it away.
      if index == 0 { span(.class("sep")) { " · " } } else { " · " }
      part
    }
  }

  /// What is said of the way, in pieces.
  private var rest: [HTML] {
    var hours = HTML.text(opening.plain)
    if let now = statement.map(opening.now), !now.isEmpty {
      if !hours.isEmpty { hours.append(.text(" ")) }
      hours.append(now)
    }
    return [hours].filter { !$0.isEmpty } + texts.map { context.text($0) }
      + [purpose, languages, age].filter { !$0.isEmpty }.map { HTML.text($0) }
  }

  @HTMLBuilder private var target: HTML {
    if point.kind != .phone, point.kind != .site { words(.contactKind(point.kind)) + ": " }
    switch point.target {
    case .number(let number):
      if point.kind == .textMessage {
        a(
          .class("call"), .href("sms:" + number.dialled), .ariaLabel("\(number.shown), \(whom)")
        ) { number.shown }
      } else {
        ContactText.link(number, to: whom)
      }
    case .email(let email):
      a(.href("mailto:" + email.rawValue)) { email.rawValue }
    case .address(let address):
      a(.href(address.text), .rel("noreferrer external")) { WebAddress.shown(address.text) }
    case .unread(let text): text
    }
  }

  private var texts: [LocalizedText] {
    [point.note, point.hours, point.price].filter { !$0.isEmpty }
  }

  /// What one would use it for as a matter of course is not said.
  private var purpose: String {
    let isPlain =
      point.purpose == .firstContact || point.kind == .booking && point.purpose == .booking
    return isPlain ? "" : words(.contactPurpose(point.purpose)).lowercased()
  }

  private var languages: String {
    point.languages.map(context.languageName).joined(separator: ", ")
  }

  /// A fact from the listing's own sources is as old as the listing says.
  private var age: String {
    if let day = point.assuredDate {
      return words(.contactChecked, ["date": context.dates.text(day)])
    }
    guard point.source != nil else { return "" }
    return context.dates.year(point.sourcePeriod).map {
      words(.contactYear, ["year": String($0)])
    } ?? words(.contactUndated)
  }

  /// A link that dials, whose name says whom. Its groups keep a screen reader from saying one large
  /// number; they stay on one line.
  static func link(_ number: PhoneNumber, to whom: String) -> HTML {
    a(.class("call"), .href(number.uri), .ariaLabel("\(number.shown), \(whom)")) { number.shown }
  }
}

extension Phrase {
  static func contactKind(_ kind: ContactPoint.Kind) -> Phrase {
    switch kind {
    case .phone: .contactPhone
    case .textMessage: .contactTextMessage
    case .email: .contactEmail
    case .booking: .contactBooking
    case .chat: .contactChat
    case .form: .contactForm
    case .site: .contactSite
    }
  }

  static func organizationKind(_ kind: Organization.Kind) -> Phrase {
    switch kind {
    case .state: .organizationState
    case .municipality: .organizationMunicipality
    case .regional: .organizationRegional
    case .region: .organizationRegion
    case .organization: .organizationOrganization
    case .company: .organizationCompany
    case .publicCare: .organizationPublicCare
    case .privateCare: .organizationPrivateCare
    }
  }

  static func contactPurpose(_ purpose: ContactPoint.Purpose) -> Phrase {
    switch purpose {
    case .firstContact: .purposeFirstContact
    case .booking: .purposeBooking
    case .urgent: .purposeUrgent
    case .switchboard: .purposeSwitchboard
    }
  }
}

extension Phrases {
  /// Why a typed value is no contact point.
  func why(_ refusal: ContactPoint.Refusal) -> String {
    switch refusal {
    case .phone(let refusal): why(refusal)
    case .email: self(.contactNoEmail)
    case .address(let refusal): refusal.message(self)
    }
  }
}
