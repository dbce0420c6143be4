/// Part of migrations 0022 and 0037, and so as final.
struct ReadableRows: Sendable {
  let table: String
  let columns: [String]
  /// What must hold of a column's value, `NEW.column`.
  let rule: @Sendable (String) -> String

  static let rules: [ReadableRows] =
    [
      ReadableRows(table: "session_series", columns: ["byday"], rule: byDay),
      ReadableRows(table: "session_series", columns: ["dtstart", "until"], rule: day),
      ReadableRows(table: "session_exception", columns: ["on_date"], rule: day),
      ReadableRows(table: "occurrence", columns: ["starts_on", "ends_on"], rule: day),
      ReadableRows(
        table: "service",
        columns: [
          "starts_on", "ends_on", "source_from", "source_to", "assured_date", "waiting_on",
        ], rule: day),
      ReadableRows(table: "service", columns: ["last_modified"], rule: instant),
      ReadableRows(table: "inventory_confirmation", columns: ["confirmed_on"], rule: day),
      ReadableRows(table: "municipality", columns: ["population_on"], rule: day),
      ReadableRows(table: "under_18", columns: ["counted_on"], rule: day),
      ReadableRows(
        table: "service",
        columns: [
          "name", "summary", "description", "application_process", "not_suitable_when",
          "fees_description", "area_note", "languages_note",
        ], rule: text),
      ReadableRows(table: "schedule", columns: ["description"], rule: text),
      ReadableRows(table: "need_group", columns: ["name"], rule: text),
      ReadableRows(
        table: "taxonomy_term",
        columns: [
          "name", "definition", "plain", "hint", "statutory_basis", "arranged_by", "not_for",
        ], rule: text),
      ReadableRows(table: "taxonomy_term", columns: ["synonyms"], rule: wordLists),
    ]
    + ["organization", "region", "municipality"].map {
      ReadableRows(table: $0, columns: ["name"], rule: text)
    }
    + ["occurrence", "session_series"].map {
      ReadableRows(table: $0, columns: ["title", "note"], rule: text)
    }
    + ["service", "organization", "taxonomy_term", "region", "municipality"].map {
      ReadableRows(table: $0, columns: ["slug"], rule: slug)
    }
    + [
      "service", "organization", "taxonomy_term", "region", "municipality", "occurrence",
      "session_series", "material", "location",
    ].map { ReadableRows(table: $0, columns: ["uuid"], rule: uuid) }

  var triggers: String {
    columns.map { column in
      ["INSERT", "UPDATE OF \(column)"].map { event in
        """
        CREATE TRIGGER \(table)_\(column)_is_readable_on_\(event.prefix(6).lowercased())
        BEFORE \(event) ON \(table)
        WHEN NEW.\(column) IS NOT NULL AND NOT ifnull(\(rule("NEW." + column)), FALSE)
        BEGIN SELECT RAISE(ABORT, '\(table).\(column) cannot be read'); END;
        """
      }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private static let weekdays = "('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')"

  /// RFC 5545 §3.3.10 as this program writes it: "MO,WE" by weeks, "1TH" or "-1FR" by months.
  @Sendable private static func byDay(_ value: String) -> String {
    """
    CASE NEW.freq WHEN 'MONTHLY' THEN
      substr(\(value), -2) IN \(weekdays)
      AND substr(\(value), 1, length(\(value)) - 2) IN ('1', '2', '3', '4', '-1')
    ELSE \(value) NOT GLOB '*[^A-Z,]*' AND (
      SELECT count(DISTINCT value) = count(*) AND total(value NOT IN \(weekdays)) = 0
      FROM json_each('["' || replace(\(value), ',', '","') || '"]')) END
    """
  }

  /// The years that `CivilDate` knows.
  @Sendable private static func day(_ value: String) -> String {
    "\(value) BETWEEN '1900-01-01' AND '2200-12-31' AND length(\(value)) = 10"
  }

  @Sendable private static func instant(_ value: String) -> String {
    "\(value) IS strftime('%Y-%m-%dT%H:%M:%SZ', \(value), '+0 days')"
  }

  /// One JSON object of texts by language.
  @Sendable static func text(_ value: String) -> String {
    """
    CASE WHEN json_valid(\(value)) THEN json_type(\(value)) = 'object'
      AND NOT EXISTS (SELECT 1 FROM json_each(\(value)) WHERE type <> 'text'
        OR key NOT IN ('fi', 'sv', 'en', 'se', 'smn', 'sms')) END
    """
  }

  @Sendable private static func wordLists(_ value: String) -> String {
    """
    CASE WHEN json_valid(\(value)) THEN json_type(\(value)) = 'object'
      AND NOT EXISTS (SELECT 1 FROM json_each(\(value)) AS language
        WHERE language.type <> 'array'
          OR EXISTS (SELECT 1 FROM json_each(language.value) WHERE type <> 'text')) END
    """
  }

  @Sendable private static func slug(_ value: String) -> String {
    "length(\(value)) BETWEEN 1 AND 100 AND \(value) NOT GLOB '*[^a-z0-9-]*'"
  }

  @Sendable private static func uuid(_ value: String) -> String {
    let digits = { (count: Int) in String(repeating: "[0-9a-fA-F]", count: count) }
    let shape = [8, 4, 4, 4, 12].map(digits).joined(separator: "-")
    return "\(value) GLOB '\(shape)'"
  }
}
