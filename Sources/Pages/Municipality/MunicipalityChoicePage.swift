import Addresses
import HumanServices
import Markup
import Search

/// The answer to a place's name that leads to no single municipality of ours: which ones may be meant,
/// where the place is, and who helps in all of Finland.
package struct MunicipalityChoicePage: Page {
  package let context: PageContext
  let directory: Snapshot
  let typed: String
  let place: TypedPlace
  /// Help that reaches all of Finland, where the directory has no municipality to offer.
  let nationwide: [CardContent]
  /// What was typed names these dangers.
  let dangers: Set<DangerConcept>

  package init(
    context: PageContext, directory: Snapshot, typed: String, place: TypedPlace,
    nationwide: [CardContent], dangers: Set<DangerConcept>
  ) {
    self.context = context
    self.directory = directory
    self.typed = typed
    self.place = place
    self.nationwide = nationwide
    self.dangers = dangers
  }

  /// What names a danger stands in no further address.
  package var path: SitePath { .municipalityChoice(typed: dangers.isEmpty ? typed : "") }
  package var isPassing: Bool { !dangers.isEmpty }
  package var heading: String { words(.choiceTitle) }

  @HTMLBuilder package var content: HTML {
    SafetyFirst(dangers, context: context).content
    answer
    if !nationwide.isEmpty { numbers }
    if !nationwide.isEmpty {
      h2 { words(.choiceNationwide) }
      div(.class("cards")) {
        for card in nationwide {
          ServiceCard(card: card, directory: directory, context: context).content
        }
      }
    }
    MunicipalityField(geography: directory.geography, context: context, typed: typed).content
    p {
      words(.choiceElsewhere) + " "
      a(context.href(.search(Situations.talking(directory.vocabulary)))) { words(.choiceSearch) }
    }
    h2 { words(.frontMunicipalities) }
    MunicipalityList(geography: directory.geography, context: context).content
  }

  @HTMLBuilder private var answer: HTML {
    switch place {
    case .municipality(let municipality):
      links([PlaceOffer(target: .here(municipality))], under: .choiceNearest)
    case .choice(let offers):
      lead(words(.choiceSeveral))
      links(offers, under: nil)
    case .region(let region):
      lead(words(.choiceRegion, ["name": region.name[context.language]]))
      links(
        directory.geography.municipalities(in: region.code).map {
          PlaceOffer(target: .here($0))
        }, under: nil)
    case .elsewhere(let municipality):
      lead(words(.choiceOutside, ["name": municipality.name[context.language]]))
      p {
        words(.choiceCounty) + " "
        // The data names it in Finnish alone.
        span(context.language == .finnish ? nil : .lang(Language.finnish.rawValue)) {
          municipality.county
        }
        "."
      }
    case .unknown(let near):
      if !typed.isEmpty { lead(words(.choiceNotFound, ["name": typed])) }
      links(near, under: .choiceNearest)
    }
  }

  /// Who answers wherever one lives.
  private var numbers: HTML {
    div(.class("answer")) {
      section(.class("answer-now"), .ariaLabelledBy("nyt")) {
        h2(.id("nyt")) { words(.answerNow) }
        ul {
          for role in [SafetyContact.Role.crisis, .child] {
            li { FixedLine(contact: context.safety[role], context: context).content }
          }
        }
      }
      AfraidPart(context: context).content
    }
  }

  private func lead(_ text: String) -> HTML {
    p(.class("lead"), .role("status")) { text }
  }

  @HTMLBuilder private func links(_ offers: [PlaceOffer], under heading: Phrase?) -> HTML {
    if !offers.isEmpty {
      if let heading { h2 { words(heading) } }
      ul(.class("big-links")) {
        for offer in offers { li { link(offer) } }
      }
    }
  }

  /// "Pohjaslahti, Virrat".
  private func link(_ offer: PlaceOffer) -> HTML {
    let place = offer.place.map { "\($0), " } ?? ""
    switch offer.target {
    case .here(let municipality):
      return a(context.href(.municipality(municipality.slug))) {
        place + context.name(of: municipality)
      }
    case .elsewhere(let municipality):
      return a(context.href(.municipalityChoice(typed: municipality.name[.finnish]))) {
        place + municipality.name[context.language]
      }
    }
  }
}
