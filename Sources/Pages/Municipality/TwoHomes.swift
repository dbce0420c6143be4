import Addresses
import HumanServices
import Markup

/// What serves a child's both homes, and what each of them: of each kind of help the best of each home.
struct TwoHomes {
  let first: (municipality: Municipality, rows: [TypeRow])
  let second: (municipality: Municipality, rows: [TypeRow])
  let directory: Snapshot
  let context: PageContext

  private var words: Phrases { context.words }

  var content: HTML {
    section(.class("panel homes"), .ariaLabelledBy("kaksi-kotia")) {
      h2(.id("kaksi-kotia")) {
        words(
          .homesTitle,
          [
            "first": context.name(of: first.municipality),
            "second": context.name(of: second.municipality),
          ])
      }
      ul {
        for row in first.rows {
          let other = second.rows.first { $0.type.code == row.type.code }
          if !row.entries.isEmpty || other?.entries.isEmpty == false {
            li {
              strong { row.type.name[context.language].withoutExplanation }
              best(row, other)
            }
          }
        }
      }
      p { a(context.href(.municipality(first.municipality.slug))) { words(.homesOne) } }
    }
  }

  /// Of what serves both homes the one that suits the first best; else the best of each.
  @HTMLBuilder private func best(_ row: TypeRow, _ other: TypeRow?) -> HTML {
    let theirs = Set((other?.entries ?? []).map(\.card.offer.id))
    if let both = row.entries.first(where: { theirs.contains($0.card.offer.id) }) {
      line(words(.homesBoth), both.card)
    } else {
      line(context.name(of: first.municipality), row.entries.first?.card)
      line(context.name(of: second.municipality), other?.entries.first?.card)
    }
  }

  private func line(_ place: String, _ card: CardContent?) -> HTML {
    div {
      place + ": "
      if let card {
        a(context.href(.service(card.offer.slug)), context.lang(of: card.text.name)) {
          card.text.name[context.language]
        }
        " "
        ServiceCard(card: card, directory: directory, context: context).shortPill
      } else {
        words(.rowUnknown)
      }
    }
  }

  /// The field in which the other home is chosen.
  static func chooser(
    _ municipality: Municipality, chosen: Slug?, in directory: Snapshot, _ context: PageContext
  ) -> HTML {
    form(
      .class("homes-field"), .action(context.address(.municipality(municipality.slug))),
      .method("get")
    ) {
      label(.for("toinen")) { context.words(.homesChoose) }
      div(.class("row")) {
        select(.id("toinen"), .name(MunicipalityFilter.names.second)) {
          for other in directory.geography.municipalities where other.slug != municipality.slug {
            option(.value(other.slug.rawValue), other.slug == chosen ? .selected : nil) {
              context.name(of: other)
            }
          }
        }
        button(.type("submit"), .class("btn")) { context.words(.homesShow) }
      }
    }
  }
}
