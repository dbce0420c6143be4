import Foundation
import GRDB
import HumanServices
import TextAnalysis

extension Catalogue {
  /// Days before its last day when a listing counts as ending: time enough to find what comes next.
  package static let endingDays = 180
  /// Days after which a check is old, long ago, and very long ago: 6, 12 and 18 months, as most
  /// providers plan by the year.
  package static let checkDays = (old: 182, long: 365, veryLong: 547)
  /// Days after which a draft that nobody touches is forgotten.
  package static let draftDays = 30

  /// The listings of the editors' list, what needs an editor most first.
  ///
  /// The order is that of `AttentionReason`; within a reason what has waited longest comes first.
  package func listings(
    _ filter: ListingFilter, on day: CivilDate, after position: ListingPosition? = nil, limit: Int
  ) throws -> ListingsPage {
    let question = try listingQuestion(filter, on: day)
    return try pool.read { db in
      let rows = try Row.fetchAll(
        db,
        sql: question.sql(
          """
          SELECT *, (SELECT count(*) FROM ranked) AS total FROM ranked
          WHERE (rank, place, id) > (:rank, :place, :id) ORDER BY rank, place, id LIMIT :limit
          """),
        arguments: question.arguments + [
          "rank": position?.rank ?? -1, "place": position?.key ?? "",
          "id": position?.id.rawValue ?? 0, "limit": limit + 1,
        ])
      var listings = try rows.prefix(limit).compactMap {
        try db.readable($0, of: "service", ListingQuestion.listing)
      }
      try ListingQuestion.addAreas(db, to: &listings)
      let last = rows.count > limit ? rows[limit - 1] : nil
      // Behind the last listing no row tells how many there are.
      let total =
        try rows.first.map { $0["total"] as Int }
        ?? Int.fetchOne(
          db, sql: question.sql("SELECT count(*) FROM ranked"), arguments: question.arguments)
      return ListingsPage(
        listings: listings, total: total ?? 0,
        next: last.map {
          ListingPosition(rank: $0["rank"], key: $0["place"], id: ID(rawValue: $0["id"]))
        })
    }
  }

  /// The rows of some listings, in no certain order; those that are gone are left out.
  package func listings(_ ids: [ID<Service>], on day: CivilDate) throws -> [Listing] {
    let question = try listingQuestion(nil, on: day)
    return try pool.read { db in
      let rows = try Row.fetchAll(
        db,
        sql: question.sql(
          "SELECT * FROM ranked WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY id"),
        arguments: question.arguments + ["ids": try JSON.encode(ids.map(\.rawValue))])
      var listings = try rows.compactMap {
        try db.readable($0, of: "service", ListingQuestion.listing)
      }
      try ListingQuestion.addAreas(db, to: &listings)
      return listings
    }
  }

  private func listingQuestion(
    _ filter: ListingFilter?, on day: CivilDate
  ) throws -> ListingQuestion {
    // Days of rules are computed, which SQL cannot.
    let past = try snapshot.offers.filter { $0.lacksSession(from: day) }.map(\.id.rawValue)
    var question = ListingQuestion(filter, on: day, analyzer: analyzer)
    question.arguments += ["without_session": try JSON.encode(past)]
    return question
  }
}

/// The editors' list as SQL: the rows that a filter leaves, each with its reasons.
private struct ListingQuestion {
  private var conditions: [String] = []
  var arguments: StatementArguments

  /// - Parameter filter: `nil` for every listing, the archive too.
  init(_ filter: ListingFilter?, on day: CivilDate, analyzer: Analyzer) {
    arguments = [
      "today": day.description,
      "soon": day.adding(days: Catalogue.endingDays).description,
      "old": day.adding(days: -Catalogue.checkDays.old).description,
      "long_ago": day.adding(days: -Catalogue.checkDays.long).description,
      "very_long_ago": day.adding(days: -Catalogue.checkDays.veryLong).description,
      "forgotten": day.adding(days: -Catalogue.draftDays).description,
    ]
    guard let filter else { return }
    add(filter.scope)
    if let publication = filter.publication {
      add("publication = :publication", ["publication": publication.rawValue])
    } else {
      add("publication <> 'archived'", [:])
    }
    if let state = filter.state { add("status = :state", ["state": state.rawValue]) }
    if let kind = filter.kind { add("kind = :kind", ["kind": kind.rawValue]) }
    if let day = filter.checkedBefore {
      add("ifnull(assured_date, '') < :checked", ["checked": day.description])
    }
    if let language = filter.languageMissing {
      let path = "$.\(language.rawValue)"
      add(
        "(name ->> :language IS NULL OR summary ->> :language IS NULL)", ["language": path])
    }
    addParts(filter)
    addWords(filter.words, analyzer)
    if let reason = filter.reason { add(Self.flags[reason.rawValue], [:]) }
  }

  /// The names of the reasons' columns, in the order of `AttentionReason`.
  static let flags = [
    "reported", "unreachable", "over", "place_unsure", "wants_check", "number_unread",
    "without_session", "ending", "unchecked", "very_outdated", "outdated", "aging",
    "evident_draft", "forgotten_draft", "is_draft", "translated_before",
    "untranslated",
  ]

  private mutating func add(_ condition: String, _ values: StatementArguments) {
    conditions.append(condition)
    arguments += values
  }

  private mutating func add(_ scope: ListingFilter.Scope) {
    switch scope {
    case .all: break
    case .nation:
      add(
        """
        EXISTS (SELECT 1 FROM service_area
          WHERE service_id = flagged.id AND extent_type = 'nation')
        """, [:])
    case .regions(let codes):
      let list = "[" + codes.sorted().map { "\"\($0.rawValue)\"" }.joined(separator: ",") + "]"
      add(
        """
        (NOT EXISTS (SELECT 1 FROM service_area WHERE service_id = flagged.id)
          OR EXISTS (
            SELECT 1 FROM service_area AS area
            LEFT JOIN municipality ON municipality.code = area.municipality_code
            WHERE area.service_id = flagged.id
              AND ifnull(area.region_code, municipality.region_code)
                IN (SELECT value FROM json_each(:regions))))
        """, ["regions": list])
    }
  }

  private mutating func addParts(_ filter: ListingFilter) {
    if let municipality = filter.municipality {
      add(
        """
        (EXISTS (SELECT 1 FROM service_area
            WHERE service_id = flagged.id AND municipality_code = :municipality)
          OR EXISTS (SELECT 1 FROM service_at_location
            WHERE service_id = flagged.id AND municipality_code = :municipality))
        """, ["municipality": municipality.rawValue])
    }
    if let type = filter.type {
      add(
        """
        EXISTS (SELECT 1 FROM attribute JOIN taxonomy_term AS term ON term.id = taxonomy_term_id
          WHERE service_id = flagged.id AND taxonomy_code = 'service_type' AND code = :type)
        """, ["type": type])
    }
    if let provider = filter.provider {
      add(
        """
        EXISTS (SELECT 1 FROM service_provider
          JOIN organization ON organization.id = organization_id
          WHERE service_id = flagged.id AND organization.slug = :provider)
        """, ["provider": provider.rawValue])
    }
  }

  /// Each word in what the listing, a provider or a type is called, or in the listing's texts,
  /// inflected or as a part of another.
  private mutating func addWords(_ words: String, _ analyzer: Analyzer) {
    let words = words.split(whereSeparator: \.isWhitespace).prefix(TextLimits().queryWords)
    for (number, word) in words.enumerated() {
      let plain = Folding.plain(String(word))
      guard !plain.isEmpty else { continue }
      let keys = analyzer.queryWords(in: String(word)).flatMap(\.keys)
      let forms = Set(keys + [plain]).sorted()
      for (position, form) in forms.enumerated() {
        arguments += ["word\(number)_\(position)": form]
      }
      arguments += ["word\(number)": plain]
      /// As a whole word.
      func whole(_ column: String) -> String {
        forms.indices.map { "instr(\(column), ' ' || :word\(number)_\($0) || ' ')" }
          .joined(separator: " OR ")
      }
      /// Also as far as it has been typed.
      func named(_ column: String) -> String {
        "instr(\(column), ' ' || :word\(number)) OR \(whole(column))"
      }
      conditions.append(
        """
        (id IN (SELECT service_id FROM worded WHERE \(named("called")) OR \(whole("texts")))
          OR id IN (SELECT service_id FROM service_provider WHERE organization_id IN (
            SELECT id FROM provider WHERE \(named("called"))))
          OR id IN (SELECT service_id FROM attribute WHERE taxonomy_term_id IN (
            SELECT id FROM type WHERE \(named("called")))))
        """)
    }
  }

  /// What listings, providers and types are called and what listings say, folded once a question.
  ///
  /// What is kept is each word with its base forms and parts; folding parts them by spaces.
  private static let words = """
    worded AS MATERIALIZED (
      SELECT service_id, ' ' || folded(name) || ' ' AS called,
        ' ' || folded(summary || ' ' || description) || ' ' AS texts FROM search_document
    ), provider AS MATERIALIZED (
      SELECT id, ' ' || folded(name) || ' ' AS called FROM organization
    ), type AS MATERIALIZED (
      SELECT id, ' ' || folded(name || ' ' || synonyms) || ' ' AS called FROM taxonomy_term
      WHERE taxonomy_code = 'service_type'
    )
    """

  /// Puts a question about `ranked` behind the rows that the filter leaves.
  func sql(_ question: String) -> String {
    let condition = conditions.isEmpty ? "TRUE" : conditions.joined(separator: " AND ")
    return """
      WITH \(Self.words), \(ReachGapRows.ways), flagged AS (
        SELECT id, revision, slug, kind, publication, status, name, summary, ends_on,
          assured_date, assured_by, assured_how, source_from, source_to, last_modified,
          publication <> 'archived' AND EXISTS (SELECT 1 FROM suggestion
            WHERE service_slug = slug AND suggestion.state = 'new') AS reported,
          \(ReachGapRows.condition) AS unreachable,
          publication = 'published' AND status NOT IN ('ended', 'cancelled')
            AND ifnull(ends_on < :today, FALSE) AS over,
          publication <> 'archived' AND EXISTS (SELECT 1 FROM place_to_check
            WHERE service_id = service.id) AS place_unsure,
          publication <> 'archived' AND needs_check AS wants_check,
          publication <> 'archived' AND EXISTS (SELECT 1 FROM contact_point
            WHERE service_id = service.id AND kind IN ('phone', 'text_message')
              AND number IS NULL) AS number_unread,
          publication = 'published' AND status NOT IN ('ended', 'cancelled')
            AND id IN (SELECT value FROM json_each(:without_session)) AS without_session,
          publication = 'published' AND status NOT IN ('ended', 'cancelled')
            AND ifnull(ends_on BETWEEN :today AND :soon, FALSE) AS ending,
          publication = 'published' AND status NOT IN ('ended', 'cancelled')
            AND assured_date IS NULL AS unchecked,
          publication = 'published' AND status NOT IN ('ended', 'cancelled')
            AND ifnull(assured_date < :very_long_ago, FALSE) AS very_outdated,
          publication = 'published' AND status NOT IN ('ended', 'cancelled')
            AND ifnull(assured_date >= :very_long_ago AND assured_date < :long_ago, FALSE)
            AS outdated,
          publication = 'published' AND status NOT IN ('ended', 'cancelled')
            AND ifnull(assured_date >= :long_ago AND assured_date < :old, FALSE) AS aging,
          publication = 'draft' AND evidence <> 'general' AND EXISTS (SELECT 1 FROM service_source
            WHERE service_id = service.id) AS evident_draft,
          publication = 'draft' AND last_modified < :forgotten AS forgotten_draft,
          publication = 'draft' AS is_draft,
          publication = 'published' AND status NOT IN ('ended', 'cancelled')
            AND EXISTS (SELECT 1 FROM outdated_translation WHERE service_id = service.id)
            AS translated_before,
          publication = 'published' AND status NOT IN ('ended', 'cancelled')
            AND (name NOT LIKE '%"sv":%' OR name NOT LIKE '%"en":%'
              OR summary NOT LIKE '%"sv":%' OR summary NOT LIKE '%"en":%') AS untranslated
        FROM service
      ), ranked AS MATERIALIZED (
        SELECT *, \(Self.rank) AS rank, \(Self.place) AS place FROM flagged WHERE \(condition)
      )
      \(question)
      """
  }

  private static let rank =
    "CASE " + flags.enumerated().map { "WHEN \($1) THEN \($0)" }.joined(separator: " ")
    + " ELSE \(flags.count) END"

  /// What has waited longest comes first: the last day, the age of the source, the last check, else
  /// the last edit.
  private static let place = """
    CASE WHEN reported OR unreachable THEN last_modified WHEN over THEN ends_on
      WHEN place_unsure OR wants_check OR number_unread OR without_session THEN last_modified
      WHEN ending THEN ends_on
      WHEN unchecked THEN ifnull(ifnull(source_to, source_from), '')
      WHEN very_outdated OR outdated OR aging THEN assured_date ELSE last_modified END
    """

  static func listing(_ reader: inout RowReader) throws -> Listing {
    var listing = Listing(
      id: ID(rawValue: try reader.value()), revision: try reader.value(), slug: try reader.slug(),
      kind: try reader.raw(), publication: try reader.raw(), state: try reader.raw(),
      name: try reader.text(), lastModified: Date(timeIntervalSince1970: 0))
    let summary = try reader.text()
    listing.endsOn = try reader.date()
    let day = try reader.date()
    let voucher: Assurance.Voucher? = try reader.optionalRaw()
    let how: Assurance.How? = try reader.optionalRaw()
    if let day, let voucher { listing.assurance = Assurance(on: day, by: voucher, how: how) }
    let (from, to) = (try reader.date(), try reader.date())
    listing.sourceOn = to ?? from
    listing.lastModified = try reader.moment()
    listing.missingLanguages = Language.interface.filter {
      listing.name.texts[$0] == nil || summary.texts[$0] == nil
    }
    for reason in AttentionReason.allCases where try reader.value() as Bool {
      listing.reasons.append(reason)
    }
    return listing
  }

  /// Areas and places of the rows shown, two statements however many.
  static func addAreas(_ db: Database, to listings: inout [Listing]) throws {
    let positions = Dictionary(
      uniqueKeysWithValues: listings.enumerated().map { ($1.id.rawValue, $0) })
    let ids = try JSON.encode(listings.map(\.id.rawValue))
    func each(_ sql: String, _ apply: (inout Listing, inout RowReader) throws -> Void) throws {
      try db.readEach(try db.cachedStatement(sql: sql), [ids]) { reader in
        guard let position = positions[try reader.value()] else { return }
        try apply(&listings[position], &reader)
      }
    }
    try each(
      """
      SELECT service_id, extent_type, region_code, municipality_code FROM service_area
      WHERE service_id IN (SELECT value FROM json_each(?)) ORDER BY service_id, position
      """
    ) { try ServiceQueries.add(&$1, to: &$0.area) }
    try each(
      """
      SELECT service_id, municipality_code FROM service_at_location
      WHERE service_id IN (SELECT value FROM json_each(?)) ORDER BY service_id, position
      """
    ) { $0.places.append(try $1.raw()) }
  }
}
