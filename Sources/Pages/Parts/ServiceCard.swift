import Addresses
import Coverage
import HumanServices
import Markup
import Search

/// One listing in a list: where, name, the number to call, one sentence, how, and how old the facts are
/// where that is a reason to ask first.
struct ServiceCard {
  let card: CardContent
  let directory: Snapshot
  let context: PageContext
  /// Whether the same listing may stand twice on the page, so that none can be an anchor.
  var mayRepeat = false
  /// 3 under a group's `h2`.
  var isUnderHeading = true

  private var words: Phrases { context.words }
  private var offer: Offer { card.offer }

  var content: HTML {
    article(.class("card"), choice.isEmpty || mayRepeat ? nil : .id(PageContext.anchor(id))) {
      pill(whereText(isShort: false))
      let link = a(context.href(.service(offer.slug)), context.lang(of: card.text.name)) {
        if let marked = card.marked {
          marks(marked.name)
        } else {
          card.text.name[context.language]
        }
      }
      if isUnderHeading { h3 { link } } else { h2(.class("h3")) { link } }
      call
      p(context.lang(of: card.text.summary)) {
        if let marked = card.marked {
          marks(marked.summary)
        } else {
          card.text.summary[context.language]
        }
      }
      foundBy
      ul(.class("facts")) { facts }
      if !card.text.notSuitableWhen.isEmpty {
        p(.class("warn"), context.lang(of: card.text.notSuitableWhen)) {
          CallableText(card.text.notSuitableWhen[context.language], context).content
        }
      }
      if let age { p(.class("stale")) { age } }
      choice
    }
  }

  private var id: PublicID { directory.publicID(of: offer) }

  private var choice: HTML {
    ListChoice(
      id: id, name: card.text.name[context.language], context: context, isAnchored: !mayRepeat
    ).content
  }

  private func marks(_ pieces: [MarkedPiece]) -> HTML {
    HTMLBuilder.buildArray(
      pieces.map { piece in piece.isMatch ? mark { piece.text } : .text(piece.text) })
  }

  /// Why it is among the results, where its own words may not say.
  @HTMLBuilder private var foundBy: HTML {
    if !card.foundBy.isEmpty {
      p(.class("found")) {
        words(.searchFoundBy) + " "
        mark { context.names(card.foundBy) }
      }
    } else if let marked = card.marked,
      !(marked.name + marked.summary).contains(where: \.isMatch)
    {
      p(.class("found")) { words(.searchFoundInText) }
    }
  }

  /// Where it is for the municipality that the page is about, in few words for a row of many.
  var shortPill: HTML { pill(whereText(isShort: true)) }

  private func pill(_ text: (label: String, isFar: Bool)) -> HTML {
    let (label, isFar) = text
    return span(.class(isFar ? "pill far" : "pill")) { label }
  }

  /// The short word on where, and whether it is far or unsure.
  private func whereText(isShort: Bool) -> (String, Bool) {
    if let state = stateText { return (state, true) }
    guard let fit = card.fit else {
      return (context.area(offer.area, in: directory.geography), false)
    }
    if fit.isBetweenSessions { return (words(.cardNoSessionSoon), true) }
    let place = fit.place.flatMap { directory.geography.municipality($0) }
    switch fit.tier {
    case .here:
      return (place.map { context.locative(of: $0, isShort: isShort) } ?? "", false)
    case .visiting:
      return (
        words(.cardVisiting, ["place": place.map { context.locative(of: $0) } ?? ""]), false
      )
    case .remote: return (words(.cardRemote), false)
    case .region: return (words(.cardConfidential), false)
    case .information:
      let isTwoWay = offer.deliveries.contains { $0.isRemote && $0.interaction == .twoWay }
      let reading: Phrase = isShort ? .rowReading : .cardInformation
      return (words(isTwoWay ? .cardRemote : reading), false)
    case .within30Minutes, .within60Minutes, .within90Minutes, .far:
      guard let place, let trip = fit.trip else { return (words(.cardPlaceUnconfirmed), true) }
      let way = isShort ? context.time(trip) : context.trip(trip)
      return ("\(context.name(of: place)), \(way)", fit.tier == .far)
    }
  }

  private var stateText: String? {
    switch offer.state {
    case .active: nil
    case .planned: words(.statePlanned)
    case .paused: words(.statePaused)
    case .cancelled: words(.stateCancelled)
    case .ended: words(.stateEnded)
    }
  }

  /// The listing's own number, else that of its place or provider.
  @HTMLBuilder private var call: HTML {
    if let phone = card.text.phone {
      p(.class("way")) {
        ContactText.link(phone, to: card.text.name[context.language])
        if !card.text.phonePrice.isEmpty {
          span(.class("sep")) { " · " }
          context.text(card.text.phonePrice)
        }
      }
    } else if let (number, owner) = directory.inheritedNumber(for: offer) {
      p(.class("way")) {
        let name = directory.name(of: owner)
        ContactText.link(number, to: (name ?? card.text.name)[context.language])
        if let name {
          span(.class("sep")) { " · " }
          context.text(name)
        }
      }
    }
  }

  @HTMLBuilder private var facts: HTML {
    for mode in directory.vocabulary.terms(.deliveryMode, in: offer.terms(.deliveryMode)) {
      li {
        Icon.mode(mode.code, context)
        let given = offer.deliveries.first { $0.mode == mode.code }
        strong { context.way(mode, given?.interaction) }
      }
    }
    if card.text.phone == nil, directory.inheritedNumber(for: offer) == nil, offer.lacksNumber {
      li { words(.cardNoNumber) }
    }
    if !card.text.scheduleNote.isEmpty { li { context.text(card.text.scheduleNote) } }
    if card.fit?.isAlsoRemote == true { li { words(.cardAlsoRemote) } }
    let access = directory.vocabulary.terms(.access, in: offer.terms(.access))
    if !access.isEmpty { li { context.sentences(access) } }
    if card.text.isFree == true {
      li { words(.costFree) }
    } else if !card.text.feesDescription.isEmpty {
      li { context.text(card.text.feesDescription) }
    }
    if !offer.languages.isEmpty {
      li { offer.languages.map(context.languageName).joined(separator: ", ") }
    }
    if let sessions = context.knownSession(of: offer) { li { sessions } }
    if card.fit?.areTimesUnconfirmed == true { li { words(.cardTimesUnconfirmed) } }
  }

  /// How old the facts are, where that is a reason to ask first: `nil` for what is younger than
  /// `AnswerPart.freshMonths` or was checked within them, which the listing's own page tells.
  private var age: String? {
    if let day = offer.factsKnownOn, day.months(to: context.today) < AnswerPart.freshMonths {
      return nil
    }
    if let assured = offer.assuredDate {
      let evidence = words(.evidence(card.text.evidence))
      return words(.ageChecked, ["date": context.dates.text(assured), "source": evidence])
    }
    guard let year = context.dates.year(offer.sourcePeriod) else {
      return words(
        offer.kind.fitting(
          offer.deliveries, visit: .ageUnknown, remote: .ageUnknownRemote,
          reading: .ageUnknownMaterial))
    }
    let phrase: Phrase = offer.sourcePeriod.from == nil ? .ageYearOrEarlier : .ageYear
    return words(phrase, ["year": String(year)])
  }
}

extension PageContext {
  /// The next session that is known, else, of what is given on known days, the last one: nobody
  /// should wait for a day that has been. `nil` when no day is known.
  func knownSession(of offer: Offer) -> String? {
    if let next = offer.timetable.nextDay(from: today) {
      return words(.cardNext, ["date": dates.text(next)])
    }
    guard offer.isGivenOnKnownDays, let last = offer.timetable.lastDay(before: today) else {
      return nil
    }
    return words(.cardLast, ["date": dates.text(last)])
  }
}

extension Phrase {
  static func evidence(_ evidence: Evidence) -> Phrase {
    switch evidence {
    case .programme: .evidenceProgramme
    case .page: .evidencePage
    case .programmeAndPage: .evidenceProgrammeAndPage
    case .general: .evidenceGeneral
    }
  }
}

extension ServiceKind {
  /// Of three sentences the one that fits how people would make sure of the facts: before a journey,
  /// when they get in touch, or not at all, of what is only read.
  func fitting(
    _ deliveries: [Delivery], visit: Phrase, remote: Phrase, reading: Phrase
  ) -> Phrase {
    if self == .material { return reading }
    return !deliveries.isEmpty && deliveries.allSatisfy(\.isRemote) ? remote : visit
  }
}
