import Addresses
import Foundation
import HumanServices
import Markup
import Search

/// Everything about one listing.
package struct ServicePage: Page {
  package let context: PageContext
  let directory: Snapshot
  let service: Service
  /// What there is instead of a listing that has ended, the nearest first.
  package var alternatives: [CardContent] = []

  package init(context: PageContext, directory: Snapshot, service: Service) {
    self.context = context
    self.directory = directory
    self.service = service
  }

  private var details: ServiceDetails { service.details }

  package var path: SitePath { .service(details.slug) }
  package var heading: String { details.name[language] }
  package var showsHeadingItself: Bool { true }
  package var summary: String? { details.summary[language] }

  /// Who gives it, or where, but not what it is: the history of a browser is seen by others.
  package var documentTitle: String {
    [words(.siteName), mildName].compactMap(\.self).joined(separator: " – ")
  }

  /// The first provider whose name says nothing of violence, else the first municipality.
  private var mildName: String? {
    let provider = details.providers.lazy
      .compactMap { directory.organizations[$0.organization] }
      .first { !directory.names.isQuiet($0.slug, .organization) && !$0.name.tellsOfViolence }
    if let provider { return provider.name[language] }
    return directory.offer(slug: details.slug)?.toldPlaces.first
      .flatMap { directory.geography.municipality($0) }.map { context.name(of: $0) }
  }

  private var concernsViolence: Bool { directory.vocabulary.concernsViolence(details) }

  package var content: HTML {
    crumbs
    h1(context.lang(of: details.name)) { heading }
    p(.class("lead"), context.lang(of: details.summary)) { details.summary[language] }
    stateNotice
    if concernsViolence { SafetyWarning(context: context).content }
    AlternativeCards(cards: alternatives, directory: directory, context: context).content
    if !details.notSuitableWhen.isEmpty {
      p(.class("warn"), context.lang(of: details.notSuitableWhen)) {
        CallableText(details.notSuitableWhen[language], context).content
      }
    }
    div(.class("sheet")) {
      facts.content
    }
    ServiceSource(service: service, context: context).content
    handingOn
    p(.class("after")) {
      a(context.href(.report(ReportSubject(service: details.slug)))) { words(.serviceReport) }
    }
  }

  @HTMLBuilder private var handingOn: HTML {
    if let offer = directory.offer(slug: details.slug) {
      div(.class("after"), .id(PageContext.anchor(directory.publicID(of: offer)))) {
        ListChoice(
          id: directory.publicID(of: offer), name: details.name[language], context: context
        ).content
      }
    }
    if !downloads.isEmpty {
      Downloads(path: path, forms: downloads, context: context).content
    }
  }

  private var facts: ServiceFacts {
    ServiceFacts(
      service: service, directory: directory, context: context, tellsNow: true,
      asks: directory.offer(slug: details.slug) != nil)
  }

  package var changesAt: Date? { facts.changesAt }

  /// No contact card where there is nothing to put on it, nor of what concerns violence: a phone's
  /// contacts are shared with other devices, and its files are seen by others.
  private var downloads: [Downloads.Form] {
    if !context.offersFiles(of: path) { return [] }
    let hasContact =
      details.url != nil || directory.waysToReach(details).contains(where: \.point.isUsable)
      || !directory.sitesInstead(for: details).isEmpty
    return (hasContact ? [.vcf] : []) + (hasSessions ? [.ics] : [])
  }

  private var hasSessions: Bool {
    !details.occurrences.isEmpty || !details.timetable.givenSeries.isEmpty
  }

  private var crumbs: HTML {
    p(.class("crumbs")) {
      a(context.href(.front)) { words(.crumbFront) }
      for code in details.codes(.serviceType).prefix(1) {
        if let type = directory.vocabulary.term(.serviceType, code) {
          " › "
          a(context.href(.topic(type.slug))) { type.name[language] }
        }
      }
    }
  }

  @HTMLBuilder private var stateNotice: HTML {
    switch details.state {
    case .active where details.hasEnded(by: context.today),
      .paused where details.hasEnded(by: context.today):
      p(.class("gap")) { words(.serviceIsEnded) + " " + dates }
    case .active: HTML.empty
    case .planned: p(.class("gap")) { words(.serviceIsPlanned) + " " + dates }
    case .paused: p(.class("gap")) { words(.serviceIsPaused) }
    case .cancelled: p(.class("gap")) { words(.serviceIsCancelled) + " " + dates }
    case .ended: p(.class("gap")) { words(.serviceIsEnded) + " " + dates }
    }
  }

  private var dates: String {
    let period = DatedPeriod(
      from: details.startsOn, to: details.endsOn, precision: details.datesPrecision)
    return context.dates.text(period).map { words(.serviceDates, ["dates": $0]) } ?? ""
  }
}
