import Addresses
import Catalogue
import Coverage
import HumanServices
import Pages

extension Site {
  /// Days back that a letter tells of answers: a week, as it is written once a week.
  static let letterDays = 7

  /// A letter for each active account that has a password, in Finnish, as accounts have no language of
  /// their own. A coordinator's holds what is of their regions.
  ///
  /// - Parameter always: also to editors for whom nothing waits.
  package func weeklyLetters(always: Bool) throws -> [AddressedLetter] {
    let directory = try catalogue.snapshot
    return try catalogue.accounts().filter { $0.state == .active && $0.hasPassword }
      .compactMap { account in
        let letter = try weeklyLetter(to: Editor(account), directory)
        guard always || !letter.isEmpty else { return nil }
        return AddressedLetter(to: account.email, subject: letter.subject, body: letter.body)
      }
  }

  private func weeklyLetter(to editor: Editor, _ directory: Snapshot) throws -> WeeklyLetter {
    let context = context(in: .finnish)
    var letter = WeeklyLetter(
      context: context,
      regions: directory.geography.regions.filter { editor.mayEdit($0.code) })
    letter.due = try checkOrder(editor, directory).due.count
    letter.queue = try queue(directory, editor, context)
    let listings = try ownListings(editor, directory)
    letter.ending = try listings.filter { $0.reasons.contains(.ending) }
      .sorted { ($0.endsOn ?? today, $0.id.rawValue) < ($1.endsOn ?? today, $1.id.rawValue) }
      .compactMap { try named($0.id, directory, context, day: $0.endsOn) }
    letter.answered = try answered(editor, listings, directory)
      .compactMap { try named($0, directory, context) }
    return letter
  }

  /// The listings of the editors' list that are an editor's business.
  private func ownListings(_ editor: Editor, _ directory: Snapshot) throws -> [Listing] {
    try catalogue.listings(
      try filter(ListingQuery(), editor, directory), on: today, limit: Site.lettersListings
    ).listings.filter {
      editor.mayRead($0.area, places: $0.places, in: directory.geography)
    }
  }

  /// More than a directory has.
  private static let lettersListings = 1_000_000

  /// Listings about which a provider's proposal waits, then those that one has lately confirmed.
  private func answered(
    _ editor: Editor, _ listings: [Listing], _ directory: Snapshot
  ) throws -> [ID<Service>] {
    let since = today.adding(days: -Site.letterDays)
    let proposed = try waitingProposals(editor, directory)
      .filter { $0.proposal.origin == .provider }.map(\.proposal.service)
    let confirmed = listings.filter { listing in
      // A coordinator who asked a provider has noted how.
      listing.assurance.map { $0.by == .provider && $0.how == nil && $0.on > since } ?? false
    }.map(\.id)
    var seen: Set<ID<Service>> = []
    return (proposed + confirmed).filter { seen.insert($0).inserted }
  }

  /// What a letter calls a listing: by its name, but one that is confidential or tells of violence only
  /// by its `PublicID`.
  private func named(
    _ id: ID<Service>, _ directory: Snapshot, _ context: PageContext, day: CivilDate? = nil
  ) throws -> WeeklyLetter.Named? {
    guard let service = try catalogue.service(id: id)?.service else { return nil }
    let details = service.details
    let isHidden =
      details.whereabouts.isConfidential || directory.vocabulary.concernsViolence(details)
      || details.slug.tellsOfViolence || details.name.tellsOfViolence
    let name =
      isHidden
      ? context.words(.letterHidden, ["id": PublicID(details.uuid).rawValue])
      : details.name[context.language]
    return WeeklyLetter.Named(name: name, day: day, path: .service(id))
  }
}
