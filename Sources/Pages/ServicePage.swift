import HumanServices
import Markup

/// Everything about one listing.
package struct ServicePage: Page {
  package let context: PageContext
  let directory: Snapshot
  let service: Service

  package init(context: PageContext, directory: Snapshot, service: Service) {
    self.context = context
    self.directory = directory
    self.service = service
  }

  private var details: ServiceDetails { service.details }

  package var path: SitePath { .service(details.slug) }
  package var heading: String { details.name[language] }
  package var showsHeadingItself: Bool { true }
  package var isIndexed: Bool { !concernsViolence }
  package var summary: String? { concernsViolence ? nil : details.summary[language] }

  /// The listing's name; where it concerns violence, nothing that the browser's history would tell
  /// about it, the provider's name neither: that often has "shelter" in it.
  package var documentTitle: String {
    concernsViolence ? words(.siteName) : "\(words(.siteName)) – \(details.name[language])"
  }

  private var concernsViolence: Bool {
    let vocabulary = directory.vocabulary
    return vocabulary.concernsViolence(
      types: vocabulary.set(.serviceType, details.codes(.serviceType)),
      audiences: vocabulary.set(.audience, details.codes(.audience)))
  }

  package var content: HTML {
    crumbs
    h1(context.lang(of: details.name)) { heading }
    p(.class("lead"), context.lang(of: details.summary)) { details.summary[language] }
    stateNotice
    if concernsViolence { SafetyWarning(context: context).content }
    if !details.notSuitableWhen.isEmpty {
      p(.class("warn"), context.lang(of: details.notSuitableWhen)) {
        CallableText(details.notSuitableWhen[language], context.safety).content
      }
    }
    div(.class("sheet")) {
      ServiceFacts(service: service, directory: directory, context: context).content
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

  /// No contact card where there is nothing to put on it, nor of what concerns violence: a phone's
  /// contacts are shared with other devices, and its files are seen by others.
  private var downloads: [Downloads.Form] {
    if concernsViolence { return [] }
    let hasContact =
      details.hasNumber || details.url != nil
      || !directory.sitesInstead(for: details).isEmpty
    return (hasContact ? [.vcf] : []) + (hasSessions ? [.ics] : [])
  }

  private var hasSessions: Bool {
    !details.occurrences.isEmpty || (!details.series.isEmpty && details.givesRecurringSessions)
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
