import Addresses
import HumanServices
import Markup
import Search

/// How a query was read, where that was more than taking its words, and the way back.
struct SearchNotes {
  let answer: SearchAnswer
  /// Parts of the address that mean nothing here.
  let unread: [UnreadPair]
  let directory: Snapshot
  let context: PageContext

  private var words: Phrases { context.words }

  @HTMLBuilder var content: HTML {
    UnreadNote(unread: unread, context: context).content
    for (typed, place) in answer.understood.guesses {
      p(.class("note")) {
        words(.searchGuess, ["typed": typed, "place": name(of: place)])
        " "
        a(context.href(.search(asTyped(typed))), .rel("nofollow")) {
          words(.searchAsTyped, ["words": typed])
        }
      }
    }
    if !answer.alsoSearched.isEmpty {
      p(.class("note")) {
        words(.searchAlso, ["words": answer.alsoSearched.joined(separator: ", ")])
        " "
        a(context.href(.search(answer.verbatim)), .rel("nofollow")) {
          words(.searchAsTyped, ["words": answer.query.words])
        }
      }
    }
    if answer.total > 0 {
      let unfound = answer.unfound.filter { word in
        !answer.understood.guesses.contains { $0.typed == word }
      }
      if !unfound.isEmpty {
        p(.class("note")) { words(.searchUnfound, ["words": unfound.joined(separator: ", ")]) }
      }
      if answer.isPartial { p(.class("note")) { words(.searchPartial) } }
    }
  }

  private func name(of place: NamedPlace) -> String {
    switch place {
    case .municipality(let municipality): context.name(of: municipality)
    case .region(let region): region.name[context.language]
    }
  }

  /// The guessed word as a word, and no municipality.
  private func asTyped(_ typed: String) -> SearchQuery {
    let words = [answer.query.words, "\"\(typed)\""].filter { !$0.isEmpty }
    return answer.query.without(.municipality).without(.region)
      .with(words: words.joined(separator: " "))
  }
}
