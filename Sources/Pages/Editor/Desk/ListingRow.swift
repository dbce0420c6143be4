import Addresses
import HumanServices
import Markup

/// A listing as a row: what it is, why it is here, and a box to choose it by where it may be changed.
struct ListingRow {
  let listing: Listing
  let directory: Snapshot
  let editor: EditorContext
  let isChosen: Bool
  /// Tells whom to ask about it, and what is vouched for.
  var details: ServiceDetails?

  private var context: PageContext { editor.page }
  private var words: Phrases { context.words }

  private var mayEdit: Bool {
    editor.editor.mayEdit(listing.area, places: listing.places, in: directory.geography)
  }

  /// The form, or the facts where there is no form for this editor.
  private var page: EditorPath { mayEdit ? .service(listing.id) : .desk(.check(listing.id)) }

  var content: HTML {
    let box = "valittu-\(listing.id.rawValue)"
    return li {
      if mayEdit {
        label(.class("desk-box"), .for(box)) {
          input(
            .type("checkbox"), .id(box), .name(BulkForm.names.chosen),
            .value(BulkForm.value(listing)), isChosen ? .checked : nil)
          span(.class("visually-hidden")) {
            words(.deskChoose, ["name": listing.name[context.language]])
          }
        }
      }
      div {
        p(.class("desk-name")) {
          a(context.href(.editor(page)), context.lang(of: listing.name)) {
            listing.name[context.language]
          }
          " "
          small { facts }
        }
        if !listing.reasons.isEmpty {
          ul(.class("desk-reasons")) {
            for reason in listing.reasons { li { context.text(of: reason, in: listing) } }
          }
        }
        if let details {
          p { context.text(details.summary) }
          WaysToAsk(details: details, directory: directory, context: context).content
        }
        p(.class("desk-links")) {
          if mayEdit, listing.publication != .archived {
            a(context.href(.editor(.desk(.check(listing.id))))) {
              words(.deskCheck)
              span(.class("visually-hidden")) { ": " + listing.name[context.language] }
            }
          } else if !mayEdit {
            span(.class("note")) { words(.deskOnlyRead) }
          }
          a(context.href(.editor(.desk(.serviceHistory(listing.id))))) {
            words(.deskHistory)
            span(.class("visually-hidden")) { ": " + listing.name[context.language] }
          }
        }
      }
    }
  }

  private var facts: String {
    var facts = [words(.kind(listing.kind))]
    let area = context.area(listing.area, in: directory.geography)
    if !area.isEmpty { facts.append(area) }
    if listing.publication != .published { facts.append(words(.publication(listing.publication))) }
    if listing.state != .active { facts.append(words(.serviceState(listing.state))) }
    if let assurance = listing.assurance {
      facts.append(words(.deskCheckedOn, ["date": context.dates.text(assurance.on)]))
    }
    return facts.joined(separator: " · ")
  }
}
