import Addresses
import Coverage
import Foundation
import HumanServices
import Markup

/// What stands first on a municipality's page: whom to call or write to now, what to book this week,
/// and where to go when afraid.
struct AnswerPart {
  let answer: Answer
  /// Of the listings that the answer names.
  let texts: [ID<Service>: ServiceCardText]
  let municipality: Municipality
  let directory: Snapshot
  let context: PageContext

  private var words: Phrases { context.words }

  /// From so many whole months on it is said how old the facts of what to book are.
  static let freshMonths = 18

  var content: HTML {
    div(.class("answer")) {
      section(.class("answer-now"), .ariaLabelledBy("nyt")) {
        h2(.id("nyt")) { words(.answerNow) }
        ul { for line in answer.now { li { call(line) } } }
      }
      if !answer.week.isEmpty {
        section(.class("panel answer-week"), .ariaLabelledBy("viikolla")) {
          h2(.id("viikolla")) { words(.answerWeek) }
          for (index, step) in answer.week.enumerated() {
            switch step {
            case .book(let booking): self.booking(booking, isFirst: index == 0)
            case .ask(let need): ask(need)
            }
          }
        }
      }
      AfraidPart(context: context).content
    }
  }

  // MARK: - Now

  private func call(_ line: Answer.Line) -> HTML {
    switch line.who {
    case .fixed(let contact): return FixedLine(contact: contact, context: context).content
    case .listing(let offer, let point):
      let name = texts[offer.id]?.name ?? LocalizedText([:])
      return reach(point, name, line.statement, note: nil)
    case .county(let point):
      let name = directory.geography.region(of: municipality)?.county.name ?? LocalizedText([:])
      return reach(point, name, line.statement, note: words(.answerCounty))
    }
  }

  private func reach(
    _ point: ContactPoint, _ name: LocalizedText, _ statement: OpenStatement?, note: String?
  ) -> HTML {
    let hours = HoursText(times: point.openingTimes, context: context)
    let (target, title) = target(of: point, name[context.language])
    return a(.class("line"), .href(target), point.number == nil ? .rel("noreferrer external") : nil)
    {
      strong { title }
      span {
        if point.number != nil { context.text(name) }
        if !point.note.isEmpty {
          " · "
          context.text(point.note)
        } else if let note {
          " · " + note
        }
        if !hours.plain.isEmpty { " · " + hours.plain }
        if !point.price.isEmpty {
          " · "
          context.text(point.price)
        }
      }
      // Of what is always open its hours say so.
      if let statement, statement.state != .openAlways { hours.now(statement) }
    }
  }

  private func target(of point: ContactPoint, _ name: String) -> (address: String, title: String) {
    switch point.target {
    case .number(let number) where point.kind == .textMessage:
      ("sms:" + number.dialled, words(.answerText, ["number": number.shown]))
    case .number(let number): (number.uri, words(.answerCall, ["number": number.shown]))
    case .email(let email): ("mailto:" + email.rawValue, words(.answerChat, ["name": name]))
    case .address(let address): (address.text, words(.answerChat, ["name": name]))
    case .unread(let text): ("", text)
    }
  }

  // MARK: - This week

  /// By which the first thing is booked.
  private var firstNumber: PhoneNumber? {
    if case .book(let booking)? = answer.week.first { booking.way?.point.number } else { nil }
  }

  /// - Parameter isFirst: what happens is told of the first one alone; the other opens to it.
  @HTMLBuilder private func booking(_ booking: Answer.Booking, isFirst: Bool) -> HTML {
    if let text = texts[booking.offer.id] {
      h3 {
        a(context.href(.service(booking.offer.slug)), context.lang(of: text.name)) {
          words(.answerBook, ["name": text.name[context.language]])
        }
      }
      if let way = booking.way, isFirst || way.point.number != firstNumber {
        p(.class("way")) {
          ContactText(
            point: way.point, context: context, whom: text.name[context.language],
            statement: booking.statement
          ).content
        }
      } else if let number = booking.way?.point.number {
        p { words(.answerSameNumber, ["number": number.shown]) }
      }
      if isFirst { p { context.text(text.summary) } }
      ul(.class("facts")) {
        if text.isFree == true { li { words(.costFree) } }
        for mode in directory.vocabulary.terms(
          .deliveryMode, in: booking.offer.terms(.deliveryMode))
        {
          li {
            Icon.mode(mode.code, context)
            context.way(mode, booking.offer.deliveries.first { $0.mode == mode.code }?.interaction)
          }
        }
      }
      if booking.way == nil {
        p(.class("way")) {
          a(context.href(.service(booking.offer.slug))) { words(.answerHow) }
        }
        // Nobody knows by which number: whom to ask, and what to say.
        WhatToSay(
          need: booking.need, municipality: municipality, directory: directory, context: context,
          tellsDuty: false
        ).content
      }
      // A contact with a source of its own has told its age.
      if booking.way?.point.source == nil { age(of: booking.offer) }
    }
  }

  @HTMLBuilder private func age(of offer: Offer) -> HTML {
    if let day = offer.factsKnownOn, day.months(to: context.today) >= AnswerPart.freshMonths {
      p(.class("note")) {
        words(.answerYear, ["year": String(day.components.year)])
      }
    }
  }

  @HTMLBuilder private func ask(_ need: TaxonomyTerm) -> HTML {
    h3 { a(context.href(.topic(need.slug))) { need.name[context.language] } }
    WhatToSay(
      need: need, municipality: municipality, directory: directory, context: context
    ).content
  }
}
