import Addresses
import HumanServices
import Markup

/// Links by which providers confirm their listings: to make one, and those that were given.
package struct ProviderLinksPage: EditorPage {
  /// A link with what the list tells of it.
  package struct Given: Sendable {
    package var link: ProviderLink
    /// The provider's or the listing's.
    package var name: LocalizedText
    package var isGood: Bool
    package var madeOn: CivilDate
    package var lastDay: CivilDate
    package var answeredOn: CivilDate?

    package init(
      link: ProviderLink, name: LocalizedText, isGood: Bool, madeOn: CivilDate,
      lastDay: CivilDate, answeredOn: CivilDate?
    ) {
      self.link = link
      self.name = name
      self.isGood = isGood
      self.madeOn = madeOn
      self.lastDay = lastDay
      self.answeredOn = answeredOn
    }
  }

  package let editor: EditorContext
  /// Those with listings that the editor may change.
  let providers: [EditedOrganization]
  let given: [Given]
  /// The listing that a link is asked for.
  package var listing: (id: ID<Service>, name: LocalizedText)?
  package var chosen: ID<Organization>?
  /// A link that was made just now, and the letter with it: shown this once.
  package var made: (address: String, letter: String)?
  package var problems: [FieldProblem] = []
  package var isSaved = false

  package init(editor: EditorContext, providers: [EditedOrganization], given: [Given]) {
    self.editor = editor
    self.providers = providers
    self.given = given
  }

  package var editorPath: EditorPath {
    if let listing { return .desk(.providerLinks(about: .service(listing.id))) }
    return .desk(.providerLinks(about: chosen.map { .organization($0) }))
  }
  package var heading: String { words(.providerLinkTitle) }
  package var languageChoice: LanguageChoice { made == nil ? .links : .none }

  package var content: HTML {
    if isSaved { p(.class("kept"), .role("status")) { words(.deskSaved) } }
    if let made { letter(made) }
    p(.class("lead")) { words(.providerLinkLead) }
    ProblemSummary(words(.deskProblems), problems).content
    editor.form(.desk(.providerLinks()), .class("panel")) {
      let names = DeskPath.names
      if let listing {
        input(.type("hidden"), .name(names.service), .value(String(listing.id.rawValue)))
        p {
          words(.providerLinkFor) + " "
          strong(context.lang(of: listing.name)) { listing.name[language] }
        }
      } else {
        FormField(
          names.organization, words(.providerLinkWho), help: words(.providerLinkWhoHelp),
          problems: problems
        ).select(
          [.init("", words(.providerLinkChoose))]
            + providers.map {
              .init(String($0.id.rawValue), $0.organization.name[language])
            }, chosen: chosen.map { String($0.rawValue) } ?? "")
      }
      button(.type("submit"), .class("btn")) { words(.providerLinkMake) }
    }
    if listing != nil { p { a(href(.desk(.providerLinks()))) { words(.providerLinkOther) } } }
    h2 { words(.providerLinkGiven) }
    if given.isEmpty { p { words(.providerLinkNone) } }
    ul(.class("desk-rows")) { for one in given { row(one) } }
  }

  private func letter(_ made: (address: String, letter: String)) -> HTML {
    div(.class("kept"), .role("status")) {
      h2(.class("h3")) { words(.providerLinkMade) }
      p { words(.providerLinkMadeHelp) }
      label(.for("viesti")) { words(.providerLinkLetter) }
      textarea(
        .id("viesti"), Attribute("rows", "14"), Attribute("readonly", nil), .lang("fi")
      ) { "\n" + made.letter }
      p { element("code", [], .text(made.address)) }
    }
  }

  private func row(_ one: Given) -> HTML {
    li {
      div {
        p(.class("desk-name"), context.lang(of: one.name)) { one.name[language] }
        p(.class("note")) {
          [
            words(.providerLinkMadeOn, ["date": context.dates.text(one.madeOn)]),
            one.link.revokedAt != nil
              ? words(.providerLinkEnded)
              : words(
                one.isGood ? .providerLinkUntil : .providerLinkOver,
                ["date": context.dates.text(one.lastDay)]),
            one.answeredOn.map {
              words(.providerLinkAnswered, ["date": context.dates.text($0)])
            } ?? words(.providerLinkUnanswered),
          ].joined(separator: " · ")
        }
        if one.isGood {
          editor.form(.desk(.providerLinkEnd(one.link.id))) {
            button(.type("submit"), .class("btn plain")) {
              words(.providerLinkEnd)
              span(.class("visually-hidden")) { ": " + one.name[language] }
            }
          }
        }
      }
    }
  }
}
