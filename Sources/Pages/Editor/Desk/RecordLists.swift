import Addresses
import HumanServices
import Markup

/// The providers by name.
package struct OrganizationsPage: EditorPage {
  package let editor: EditorContext
  let organizations: [EditedOrganization]

  package init(editor: EditorContext, organizations: [EditedOrganization]) {
    self.editor = editor
    self.organizations = organizations
  }

  package let editorPath = EditorPath.desk(.organizations)
  package var heading: String { words(.deskOrganizations) }

  package var content: HTML {
    p(.class("buttons")) {
      a(.class("btn"), href(.desk(.newOrganization))) { words(.organizationNew) }
    }
    ul(.class("desk-list")) {
      for edited in organizations {
        li {
          a(
            href(.desk(.organization(edited.id))), context.lang(of: edited.organization.name)
          ) { edited.organization.name[language] }
        }
      }
    }
  }
}

/// The listings that a record belongs to, with links to their forms.
package struct UsedBy: Sendable {
  let title: String?
  let listings: [Listing]
  let context: PageContext

  package init(_ title: String?, _ listings: [Listing], context: PageContext) {
    self.title = title
    self.listings = listings
    self.context = context
  }

  @HTMLBuilder package var content: HTML {
    if let title { h2 { title } }
    if listings.isEmpty {
      p(.class("note")) { context.words(.deskUsedByNone) }
    } else {
      ul(.class("desk-list")) {
        for listing in listings {
          li {
            a(context.href(.editor(.service(listing.id))), context.lang(of: listing.name)) {
              listing.name[context.language]
            }
            if listing.publication != .published {
              " (\(context.words(.publication(listing.publication))))"
            }
          }
        }
      }
    }
  }
}

/// A small record's own history, under its form.
package struct RecordHistory: Sendable {
  let revisions: [Revision]
  let directory: Snapshot
  let editor: EditorContext
  let mayEdit: Bool

  package init(
    _ revisions: [Revision], directory: Snapshot, editor: EditorContext, mayEdit: Bool
  ) {
    self.revisions = revisions
    self.directory = directory
    self.editor = editor
    self.mayEdit = mayEdit
  }

  @HTMLBuilder package var content: HTML {
    if !revisions.isEmpty {
      h2 { editor.page.words(.historyTitle) }
      for (position, revision) in revisions.enumerated() {
        RevisionEntry(
          revision: revision, directory: directory, editor: editor,
          isRestorable: mayEdit && position > 0 && revision.after != nil
        ).content
      }
    }
  }
}

/// The places of the editor's regions, by municipality.
package struct PlacesPage: EditorPage {
  package let editor: EditorContext
  let geography: Geography
  let places: [MunicipalityCode: [ListedPlace]]

  package init(editor: EditorContext, geography: Geography, places: [ListedPlace]) {
    self.editor = editor
    self.geography = geography
    self.places = Dictionary(grouping: places, by: \.municipality)
  }

  package let editorPath = EditorPath.desk(.places)
  package var heading: String { words(.deskPlaces) }

  package var content: HTML {
    p(.class("lead")) { words(.placesLead) }
    for municipality in geography.municipalities {
      if let own = places[municipality.code] {
        h2 { context.name(of: municipality) }
        ul(.class("desk-list")) {
          for place in own {
            li {
              a(href(.desk(.place(place.id)))) { place.street }
              if place.isConfidential {
                " "
                strong { words(.placeConfidentialMark) }
              }
              " "
              small {
                words.count(place.uses, one: .placeListingsOne, other: .placeListingsMany)
              }
            }
          }
        }
      }
    }
  }
}

/// The vocabulary by facet.
package struct TermsPage: EditorPage {
  package let editor: EditorContext
  let terms: [EditedTerm]

  package init(editor: EditorContext, terms: [EditedTerm]) {
    self.editor = editor
    self.terms = terms
  }

  package let editorPath = EditorPath.desk(.terms)
  package var heading: String { words(.deskTerms) }

  private var mayEdit: Bool { editor.editor.role == .admin }

  package var content: HTML {
    p(.class("lead")) { words(.termsLead) }
    if !mayEdit { p(.class("note")) { words(.termsAdminsOnly) } }
    for facet in Facet.inLists {
      h2 { words(facet.phrases.terms) }
      ul(.class("desk-list")) {
        for edited in terms where edited.term.facet == facet {
          li {
            a(
              href(.desk(.term(facet, edited.term.code))), context.lang(of: edited.term.name)
            ) { edited.term.name[language] }
            " "
            small {
              words.count(edited.uses, one: .placeListingsOne, other: .placeListingsMany)
            }
          }
        }
      }
      if mayEdit, facet != .deliveryMode {
        p {
          a(href(.desk(.newTerm(facet)))) {
            words(.termNew)
            span(.class("visually-hidden")) { ": " + words(facet.phrases.terms) }
          }
        }
      }
    }
  }
}

/// What merging a term into another would do, before it is done.
package struct MergePage: EditorPage {
  package let editor: EditorContext
  let term: EditedTerm
  let others: [EditedTerm]
  /// The one chosen; `nil` before that.
  let target: EditedTerm?
  let listings: [Listing]
  let problems: [FieldProblem]

  package init(
    editor: EditorContext, term: EditedTerm, others: [EditedTerm], target: EditedTerm?,
    listings: [Listing], problems: [FieldProblem] = []
  ) {
    self.editor = editor
    self.term = term
    self.others = others
    self.target = target
    self.listings = listings
    self.problems = problems
  }

  package static let names = (target: "kohde", revision: "versio", targetRevision: "kohdeversio")

  package var editorPath: EditorPath { .desk(.merge(term.term.facet, term.term.code)) }
  package var languageChoice: LanguageChoice { target == nil ? .links : .none }
  package var heading: String {
    words(.mergeTitle, ["name": term.term.name[language]])
  }

  package var content: HTML {
    if !problems.isEmpty { ProblemSummary(words(.deskProblems), problems).content }
    p(.class("lead")) { words(.mergeLead) }
    form(
      .class("panel"), .method("get"), .action(editorPath.address(in: language))
    ) {
      FormField(MergePage.names.target, words(.mergeTarget), problems: problems).select(
        others.map { .init($0.term.code, $0.term.name[language]) },
        chosen: target?.term.code)
      button(.type("submit"), .class("btn plain")) { words(.bulkPreview) }
    }
    if let target {
      h2 { words(.mergePreview) }
      ul {
        li {
          words.count(listings.count, one: .mergeListingsOne, other: .mergeListingsMany)
        }
        li { words(.mergeWords, ["name": target.term.name[language]]) }
        li { words(.mergeAddress) }
      }
      UsedBy(words(.deskUsedBy), listings, context: context).content
      editor.form(editorPath, .class("panel")) {
        input(.type("hidden"), .name(MergePage.names.target), .value(target.term.code))
        input(
          .type("hidden"), .name(MergePage.names.revision), .value(String(term.revision)))
        input(
          .type("hidden"), .name(MergePage.names.targetRevision),
          .value(String(target.revision)))
        FormField(BulkForm.names.why, words(.deskWhy), help: words(.deskWhyHelp)).text("")
        p { words(.bulkUndoHelp) }
        button(.type("submit"), .class("btn")) { words(.mergeDo) }
      }
    }
  }
}
