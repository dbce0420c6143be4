import Foundation
import GRDB
import HumanServices

/// Terms of the vocabulary: a key is the facet and the term's code.
enum TermRecord: EditableRecord {
  static func state(_ row: RecordedRow) throws -> RecordedState { .term(try row.record()) }

  static func bringBack(
    _ key: String, to row: RecordedRow?, _ editing: inout ServiceEditing
  ) throws -> Bool {
    let db = editing.db
    let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let facet = Facet(rawValue: parts[0]) else { return false }
    let stored = try TermRows(db).edited(facet, parts[1]).first
    guard let row else {
      guard let stored, stored.uses == 0 else { return false }
      try db.execute(
        sql: "DELETE FROM taxonomy_term WHERE id = ?", arguments: [stored.id.rawValue])
      try editing.history.note(.term, key, .remove, before: stored.placed, after: nil)
      return true
    }
    let placed = try row.record(PlacedTerm.self)
    try TermRows(db).write(placed)
    if stored == nil {
      try db.execute(
        sql: "DELETE FROM former_slug WHERE entity = 'taxonomy_term' AND slug = ?",
        arguments: [placed.term.slug.rawValue])
    }
    try editing.history.note(.term, key, .restore, before: stored?.placed, after: placed)
    if let stored { editing.noteChanged(try TermRows(db).services(with: stored.id)) }
    return true
  }
}

extension PlacedTerm: HistoryRecord, RecordedByFields {
  static let upgrades: [HistoryUpgrade] = [.violenceMark]
  static var unfilled: PlacedTerm { PlacedTerm(term: .unfilled, position: 0) }
  static let fields: [RecordedField<PlacedTerm>] = [
    .always("term", \.term), .always("position", \.position),
  ]
}

extension TaxonomyTerm: RecordedByFields {
  static var unfilled: TaxonomyTerm {
    TaxonomyTerm(
      uuid: UUID(), facet: .format, code: "", slug: .unnamed, name: LocalizedText([:]))
  }

  static let fields: [RecordedField<TaxonomyTerm>] = [
    .always("uuid", \.uuid),
    .always("facet", \.facet),
    .always("code", \.code),
    .always("slug", \.slug),
    .always("name", \.name),
    .always("definition", \.definition),
    .always("plain", \.plain),
    .always("hint", \.hint),
    .always("synonyms", \.synonyms),
    .always("needWeight", \.needWeight),
    .always("statutoryBasis", \.statutoryBasis),
    .always("arrangedBy", \.arrangedBy),
    .always("notFor", \.notFor),
    .maybe("interaction", \.interaction),
    .maybe("needGroup", \.needGroup),
    .always("remoteMeetsNeed", \.remoteMeetsNeed),
    .always("isMarkedAsViolence", \.isMarkedAsViolence),
  ]
}

extension HistoryUpgrade {
  /// Version 2 of terms always tells whether somebody marked it as violence. Rows from before
  /// migration 0025 do not, for nobody could.
  static let violenceMark = HistoryUpgrade { keys in
    guard let value = keys["term"] else { return }
    var term = try RecordedKeys(value)
    if !term.has("isMarkedAsViolence") { term.put("isMarkedAsViolence", false) }
    keys["term"] = term.tree
  }
}
