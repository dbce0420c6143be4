import Addresses
import HumanServices
import Markup

/// Chosen listings as cards that are handed over: on paper, as a link, as files.
package struct ListPage: Page {
  package let context: PageContext
  let directory: Snapshot
  let list: ServiceList
  /// In the list's order.
  let services: [Service]
  /// The list before something was taken off.
  let before: ServiceList?
  /// Parts of the address that name no listing of today.
  let unknown: [String]
  /// `nil` where the library that makes it is missing; the address stands there all the same.
  let code: QRMatrix?

  package init(
    context: PageContext, directory: Snapshot, list: ServiceList, services: [Service],
    before: ServiceList?, unknown: [String], code: QRMatrix?
  ) {
    self.context = context
    self.directory = directory
    self.list = list
    self.services = services
    self.before = before
    self.unknown = unknown
    self.code = code
  }

  package var path: SitePath { .list(list) }
  package var heading: String { words(.listTitle) }
  package var sheetStyles: Bool { true }

  package var content: HTML {
    if services.isEmpty { empty } else { lead }
    notes
    if !services.isEmpty {
      ol(.class("handouts")) {
        for service in services { li(.id(PageContext.anchor(id(service)))) { card(service) } }
      }
      address
      more
    }
  }

  private var lead: HTML {
    p(.class("lead after")) { words(.listLead) }
  }

  private var empty: HTML {
    section {
      p(.class("lead")) { words(.listEmpty) }
      p {
        a(.class("btn link"), .href(addingAddress)) { words(.listSearch) }
      }
    }
  }

  /// The search with the list along, also with an empty one: then the cards offer to be put on it.
  private var addingAddress: String {
    SitePath.address(context.ownAddress(.search(), in: language), carrying: list)
  }

  @HTMLBuilder private var notes: HTML {
    if let before {
      p(.class("note after"), .role("status")) {
        words(.listRemoved) + " "
        a(context.href(.list(before))) { words(.listRestore) }
      }
    }
    if !unknown.isEmpty {
      p(.class("gap after"), .role("status")) {
        words.count(unknown.count, one: .listUnknownOne, other: .listUnknownMany)
      }
    }
  }

  private func id(_ service: Service) -> PublicID {
    directory.offer(slug: service.details.slug).map(directory.publicID(of:))
      ?? PublicID(service.details.uuid)
  }

  private func card(_ service: Service) -> HTML {
    let details = service.details
    return article(.class("sheet handout")) {
      h2(context.lang(of: details.name)) {
        a(context.href(.service(details.slug))) { details.name[language] }
      }
      p(context.lang(of: details.summary)) { details.summary[language] }
      if !details.notSuitableWhen.isEmpty {
        p(.class("warn"), context.lang(of: details.notSuitableWhen)) {
          CallableText(details.notSuitableWhen[language], context).content
        }
      }
      ServiceFacts(service: service, directory: directory, context: context).brief
      p(.class("stale")) { ServiceAge(service: service, context: context).text }
      controls(service)
    }
  }

  private func controls(_ service: Service) -> HTML {
    let id = id(service)
    return p(.class("after controls")) {
      for (step, phrase) in [(-1, Phrase.listUp), (1, .listDown)] {
        let moved = list.moving(id, by: step)
        if moved != list {
          a(.href(address(of: moved) + "#" + PageContext.anchor(id)), .rel("nofollow")) {
            words(phrase)
            spoken(service)
          }
        }
      }
      a(context.href(.list(list.removing(id), before: list)), .rel("nofollow")) {
        words(.listRemove)
        spoken(service)
      }
    }
  }

  private func spoken(_ service: Service) -> HTML {
    span(.class("visually-hidden")) { ": \(service.details.name[language])" }
  }

  private func address(of list: ServiceList) -> String {
    context.ownAddress(.list(list), in: language)
  }

  /// Where the same list is on the web, for whoever holds the paper.
  private var address: HTML {
    section(.class("list-address"), .ariaLabel(words(.listAddress))) {
      if let code { code.drawing(label: words(.listCode)) }
      p {
        words(.listAddress) + ": "
        span(.class("address")) { context.origin + address(of: list) }
      }
    }
  }

  private var more: HTML {
    div(.class("after")) {
      ul(.class("inline-links")) {
        li { a(.href(addingAddress)) { words(.listMore) } }
        li {
          a(context.href(.list(ServiceList(), before: list)), .rel("nofollow")) {
            words(.listClear)
          }
        }
      }
      p(.class("note")) { words(.listPrint) }
      // Contacts and calendars of a phone are shared with other devices.
      Downloads(
        path: path, forms: [.csv, .excel] + (context.offersFiles(of: path) ? [.ics, .vcf] : []),
        context: context
      ).content
    }
  }
}
