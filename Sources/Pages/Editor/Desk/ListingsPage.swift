import Addresses
import HumanServices
import Markup

/// The editors' list: what needs an editor first, with the reason on each row.
package struct ListingsPage: EditorPage {
  package let editor: EditorContext
  let directory: Snapshot
  let query: ListingQuery
  let found: HumanServices.ListingsPage
  /// What of the address means nothing here.
  let unread: [UnreadPair]

  package init(
    editor: EditorContext, directory: Snapshot, query: ListingQuery,
    found: HumanServices.ListingsPage, unread: [UnreadPair]
  ) {
    self.editor = editor
    self.directory = directory
    self.query = query
    self.found = found
    self.unread = unread
  }

  package var editorPath: EditorPath { .desk(.listings(query)) }
  package var heading: String { words(.deskListings) }

  package var content: HTML {
    UnreadNote(unread: unread, context: context).content
    p(.class("buttons")) {
      a(.class("btn"), href(.newService)) { words(.deskNewService) }
    }
    ListingFilters(query: query, directory: directory, editor: editor).content
    p(.role("status")) {
      strong { words.count(found.total, one: .deskFoundOne, other: .deskFoundMany) }
      " "
      words(.deskOrder)
    }
    if !found.listings.isEmpty { bulkForm }
    if let next = found.next {
      p(.class("more")) {
        a(href(.desk(.listings(query.continued(after: next)))), .rel("next")) {
          words(.deskNextPage)
        }
      }
    }
  }

  /// Those that have a box.
  private var choosable: [Listing] {
    found.listings.filter {
      editor.editor.mayEdit($0.area, places: $0.places, in: directory.geography)
    }
  }

  private var bulkForm: HTML {
    editor.form(.desk(.bulkPreview)) {
      ul(.class("desk-rows")) {
        for listing in found.listings {
          ListingRow(listing: listing, directory: directory, editor: editor, isChosen: false)
            .content
        }
      }
      for listing in choosable { BulkForm.shown(listing) }
      BulkChoice(
        editor: editor, action: nil, count: choosable.count > 1 ? choosable.count : nil
      ).content
    }
  }
}

extension ListingQuery {
  func continued(after position: ListingPosition) -> ListingQuery {
    var query = self
    query.after = position
    return query
  }
}

/// The filters of the editors' list: the reasons as links, the rest as a form that asks by GET.
struct ListingFilters {
  let query: ListingQuery
  let directory: Snapshot
  let editor: EditorContext

  private var context: PageContext { editor.page }
  private var words: Phrases { context.words }
  private var names:
    (
      area: String, municipality: String, type: String, kind: String, state: String,
      publication: String, checked: String, language: String, reason: String, words: String,
      after: String
    )
  { ListingQuery.names }

  @HTMLBuilder var content: HTML {
    choices
    if query.isNarrowed {
      p(.class("note")) {
        chosen.map { "\(words($0)): \($1)" }.joined(separator: " · ") + " · "
        a(context.href(.editor(.desk(.listings())))) { words(.deskShowAll) }
      }
    }
  }

  /// What the list is narrowed to: the form stays closed, so that the rows come first.
  private var chosen: [(Phrase, String)] {
    let area = areas.first { $0.value == query.areaText }?.label
    let type = query.type.flatMap { directory.vocabulary.term(.serviceType, slug: $0) }
    let municipality = query.municipality.flatMap { directory.geography.municipality(slug: $0) }
    let all: [(Phrase, String?)] = [
      (.deskWords, query.words.isEmpty ? nil : query.words),
      (.deskReason, query.reason.map { words(.reasonName($0)) }),
      (.deskArea, query.area == .own ? nil : area),
      (.gapsMunicipality, municipality.map { context.name(of: $0) }),
      (.factTopic, type?.name[context.language]), (.diffKind, query.kind.map { words(.kind($0)) }),
      (.diffState, query.state.map { words(.serviceState($0)) }),
      (.diffPublication, query.publication.map { words(.publication($0)) }),
      (.deskCheckedBefore, query.checkedBefore.map { context.dates.text($0) }),
      (.deskLanguageMissing, query.languageMissing.map { context.languageName($0.rawValue) }),
    ]
    return all.compactMap { label, value in value.map { (label, $0) } }
  }

  private var choices: HTML {
    details(.class("filters")) {
      summary { words(.deskNarrow) }
      form(
        .class("panel desk-filters"), .method("get"),
        .action(EditorPath.desk(.listings()).address(in: context.language))
      ) {
        FormField(names.words, words(.deskWords)).text(query.words)
        FormField(names.reason, words(.deskReason)).select(
          [any]
            + AttentionReason.allCases.map { reason in
              .init(
                ListingQuery.reasonName(reason),
                words(.reasonName(reason)))
            },
          chosen: query.reason.map(ListingQuery.reasonName))
        FormField(names.area, words(.deskArea)).select(areas, chosen: query.areaText)
        FormField(names.municipality, words(.gapsMunicipality)).select(
          [any]
            + directory.geography.municipalities.map {
              .init($0.slug.rawValue, context.name(of: $0))
            }, chosen: query.municipality?.rawValue)
        FormField(names.type, words(.factTopic)).select(
          [any]
            + directory.vocabulary.serviceTypes.map {
              .init($0.slug.rawValue, $0.name[context.language])
            }, chosen: query.type?.rawValue)
        closedLists
        FormField(names.checked, words(.deskCheckedBefore)).date(
          query.checkedBefore?.description ?? "")
        FormField(names.language, words(.deskLanguageMissing)).select(
          [any]
            + Language.interface.map { .init($0.rawValue, context.languageName($0.rawValue)) },
          chosen: query.languageMissing?.rawValue)
        p(.class("buttons")) {
          button(.type("submit"), .class("btn")) { words(.deskShow) }
          a(context.href(.editor(.desk(.listings())))) { words(.deskShowAll) }
        }
      }
    }
  }

  @HTMLBuilder private var closedLists: HTML {
    FormField(names.kind, words(.diffKind)).select(
      [any] + ServiceKind.allCases.map { .init($0.rawValue, words(.kind($0))) },
      chosen: query.kind?.rawValue)
    FormField(names.state, words(.diffState)).select(
      [any] + ServiceState.allCases.map { .init($0.rawValue, words(.serviceState($0))) },
      chosen: query.state?.rawValue)
    FormField(names.publication, words(.diffPublication)).select(
      [FormField.Choice("", words(.deskNotArchived))]
        + Publication.allCases.map { .init($0.rawValue, words(.publication($0))) },
      chosen: query.publication?.rawValue)
  }

  private var any: FormField.Choice { FormField.Choice("", words(.deskAny)) }

  private var areas: [FormField.Choice] {
    [
      .init(ListingQuery.areas.own, words(.deskAreaOwn)),
      .init(ListingQuery.areas.all, words(.deskAreaAll)),
      .init(ListingQuery.areas.nation, words(.deskAreaNation)),
    ]
      + directory.geography.regions.map { .init($0.slug.rawValue, $0.name[context.language]) }
  }
}

extension Phrase {
  static func reasonName(_ reason: AttentionReason) -> Phrase {
    switch reason {
    case .reported: .reasonNameReported
    case .over: .reasonNameOver
    case .placeToCheck: .reasonNamePlaceToCheck
    case .needsCheck: .reasonNameNeedsCheck
    case .unreachable: .reasonNameUnreachable
    case .numberUnread: .reasonNameNumberUnread
    case .noSession: .reasonNameNoSession
    case .ending: .reasonNameEnding
    case .checkedVeryLongAgo: .reasonNameCheckedVeryLongAgo
    case .neverChecked: .reasonNameNeverChecked
    case .checkedLongAgo: .reasonNameCheckedLongAgo
    case .checkedHalfYearAgo: .reasonNameCheckedHalfYearAgo
    case .draftWithEvidence: .reasonNameDraftWithEvidence
    case .forgottenDraft: .reasonNameForgottenDraft
    case .draft: .reasonNameDraft
    case .translationOutdated: .reasonNameTranslationOutdated
    case .languageMissing: .reasonNameLanguageMissing
    }
  }
}
