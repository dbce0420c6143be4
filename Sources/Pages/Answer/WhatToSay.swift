import Addresses
import Coverage
import HumanServices
import Markup

/// What to do where nobody knows how one gets help of a type: who has to arrange it, whom to ask, and
/// the sentence to say.
struct WhatToSay {
  let need: TaxonomyTerm
  let municipality: Municipality
  let directory: Snapshot
  let context: PageContext
  /// Whether it is told who has to arrange it; not where that stands above already.
  var tellsDuty = true

  private var words: Phrases { context.words }

  @HTMLBuilder var content: HTML {
    if tellsDuty { p { duty } }
    p(.class("whom")) {
      strong { words(.askWhom) }
      " "
      whom
    }
    p(.class("say")) {
      words(.askSay) + " "
      strong { "”\(sentence)”" }
    }
  }

  @HTMLBuilder private var duty: HTML {
    if need.arranger == .nobody {
      words(.askNobody)
    } else {
      context.text(need.arrangedBy)
      if need.arranger == .county { " " + words(.askUnknownPlace) }
    }
  }

  @HTMLBuilder private var whom: HTML {
    switch need.arranger {
    case .county, .nobody: county
    case .nationalLine: SafetyContactLine(context.safety.violence, context: context).content
    case .legalAid, .districtCourt:
      if let site = need.arranger.site { link(to: site) }
    }
  }

  /// By its own number where one is known that is not old; never by one of an emergency.
  @HTMLBuilder private var county: HTML {
    if let county = directory.geography.region(of: municipality)?.county {
      let organization = county.organization.flatMap { directory.organizations[$0] }
      if let organization, directory.hasPage(ofOrganization: organization.slug) {
        a(context.href(.organization(organization.slug)), context.lang(of: county.name)) {
          county.name[context.language]
        }
      } else {
        context.text(county.name)
      }
      let points = directory.countysPoints(for: municipality, on: context.today)
      for point in points {
        ", "
        ContactText(point: point, context: context, whom: county.name[context.language]).content
      }
      if points.isEmpty {
        if let site = organization?.url {
          ", "
          link(to: site)
        }
        " (\(words(.askNoNumber)))"
      }
    }
  }

  private func link(to site: String) -> HTML {
    a(.href(site), .rel("noreferrer external")) { WebAddress.shown(site) }
  }

  private var sentence: String {
    let need =
      words.saying(need)
      ?? words(.askLooking, ["name": need.name[context.language].lowercasedFirst])
    let place = ["place": context.locative(of: municipality)] as KeyValuePairs
    switch self.need.arranger {
    case .county: return need + " " + words(.askChildLives, place)
    case .legalAid, .districtCourt, .nobody: return need + " " + words(.askLive, place)
    // Who is afraid need not say where they are.
    case .nationalLine: return need
    }
  }
}
