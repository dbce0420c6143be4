import Addresses
import HumanServices
import Markup

/// The frame around every page: head, header with quick exit, urgent help, footer.
package struct Layout: Sendable {
  let page: any Page
  /// Whether the page tells of something that did not succeed, which its title says first.
  let isError: Bool

  package init(_ page: any Page, isError: Bool = false) {
    self.page = page
    self.isError = isError
  }

  private var context: PageContext { page.context }
  private var words: Phrases { context.words }
  private var language: Language { context.language }

  /// The whole document, UTF-8.
  package var document: [UInt8] {
    var document = HTML.verbatim("<!doctype html>\n")
    document.append(
      html(.lang(language.rawValue)) {
        headElement
        body {
          a(.class("skip"), .href("#sisalto")) { words(.layoutSkip) }
          headerElement
          urgentElement
          ListBar(context: context).content
          main(.id("sisalto"), .class("wrap")) {
            if !page.showsHeadingItself { h1 { page.heading } }
            if page.hasFirstScreen {
              page.firstScreen
              // What stands above is shown before this has come.
              restOfStyles
            }
            page.content
          }
          footerElement
        }
      })
    return document.bytes
  }

  private var headElement: HTML {
    head {
      meta(Attribute("charset", "utf-8"))
      meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
      title { context.title(isNamed ? page.documentTitle : words(.siteName), isError: isError) }
      if isNamed, let summary = page.summary { meta(.name("description"), .content(summary)) }
      if isListed {
        link(.rel("canonical"), .href(absolute(language)))
        for other in Language.interface {
          link(.rel("alternate"), .hreflang(other.rawValue), .href(absolute(other)))
        }
      } else {
        meta(.name("robots"), .content("noindex"))
      }
      if let news = page.news.map(SitePath.news), !concernsViolence(news) {
        link(
          .rel("alternate"), .type("application/atom+xml"), .title(words(.newsTitle)),
          .href(context.download(news, as: .atom)))
      }
      if let calendar = page.calendar.map(SitePath.calendar), !concernsViolence(calendar) {
        link(
          .rel("alternate"), .type("text/calendar"), .title(words(.calendarTitle)),
          .href(context.download(calendar, as: .ics)))
      }
      link(
        .rel("search"), .type("application/opensearchdescription+xml"),
        context.href(.openSearch), Attribute("title", words(.siteName)))
      meta(.name("color-scheme"), .content("light dark"))
      style { HTML.verbatim(context.assets.firstStyles) }
      if !page.hasFirstScreen { restOfStyles }
      for address in context.assets.scripts {
        script(Attribute("src", address), Attribute("defer", nil))
      }
    }
  }

  @HTMLBuilder private var restOfStyles: HTML {
    link(.rel("stylesheet"), .href(context.assets.styles))
    if page.extraStyles { link(.rel("stylesheet"), .href(context.assets.mapStyles)) }
    if page.sheetStyles { link(.rel("stylesheet"), .href(context.assets.sheetStyles)) }
  }

  /// A page of one moment says what happened, which tells nothing of the address.
  private var isNamed: Bool {
    page.isPassing || context.discretion(of: page.path)?.isNamed == true
  }

  private var isListed: Bool {
    !page.isPassing && context.list == nil
      && context.discretion(of: page.path)?.isListed == true
  }

  private func concernsViolence(_ path: SitePath) -> Bool {
    context.discretion(of: path)?.concernsViolence ?? true
  }

  private func absolute(_ language: Language) -> String {
    context.origin + context.ownAddress(page.path, in: language)
  }

  private var headerElement: HTML {
    header(.class("top open")) {
      // First by keyboard; the style sheet puts it into the header or, on a phone, at the bottom.
      exitLink(id: "exit")
      div(.class("bar")) {
        div(.class("wrap")) {
          a(.class("brand"), context.href(.front)) {
            words(.siteName)
            small { words(.siteTagline) }
          }
          LanguageNav(page: page).content
        }
      }
    }
  }

  /// A plain link; `exit.js` makes it cover the page at once and leave no way back.
  private func exitLink(id: String) -> HTML {
    a(.class("exit"), .id(id), .rel("noreferrer nofollow"), context.href(.exit)) {
      span { words(.layoutExit) }
    }
  }

  private var urgentElement: HTML {
    section(.class("urgent"), .ariaLabel(words(.urgentLabel))) {
      div(.class("wrap")) {
        span {
          strong { words(.urgentDanger) }
          " "
          context.call(context.safety.emergency)
        }
        span {
          strong {
            context.text(context.safety.violence.name)
            ":"
          }
          " "
          context.call(context.safety.violence)
          span(.class("hours")) {
            " "
            context.text(context.safety.violence.hours)
          }
        }
        a(context.href(.safety)) { words(.urgentHelp) }
      }
    }
  }

  private var footerElement: HTML {
    footer(.class("foot")) {
      div(.class("wrap")) {
        nav(.ariaLabel(words(.footerLabel))) {
          ul {
            for (path, phrase) in footerLinks { li { a(context.href(path)) { words(phrase) } } }
          }
        }
        // Shown where the first one does not stay in sight.
        exitLink(id: "exit-again")
        p { words(.footerPrivacy) }
        p { words(.footerSources) }
        p(.class("print-only")) {
          absolute(language) + " · "
            + words(
              .footerPrinted, ["date": context.dates.text(context.today)])
        }
      }
    }
  }

  private var footerLinks: [(SitePath, Phrase)] {
    [
      (.search(), .footerSearch), (.pathway(), .footerPathway),
      (.calendar(), .footerCalendar),
      (.materials, .footerMaterials), (.professionals, .footerProfessionals),
      (.safety, .footerSafety), (.report(), .footerReport), (.about, .footerAbout),
      (.accessibility, .footerAccessibility), (.privacy, .footerPrivacyLink),
    ]
  }
}
