import Foundation
import HumanServices

extension ServiceFormReading {
  /// - Parameter stored: a text that cannot be read stands there since before numbers were checked,
  ///   and nobody touched it: it does not keep the rest from being saved.
  mutating func contact(
    _ row: ServiceForm.ContactRow, _ prefix: String, stored: [UUID: ContactPoint]
  ) -> ContactPoint? {
    // A program that sends a form of its own may say the number alone.
    let kind: ContactPoint.Kind? =
      row.kind.isEmpty ? .phone : choice(prefix + "laji", row.kind)
    guard let kind else { return nil }
    let uuid = identity(row.key, known: Set(stored.keys))
    guard let target = target(row, kind, prefix, stored: Array(stored.values)) else { return nil }
    var point = ContactPoint(uuid: uuid, kind: kind, target: target)
    if !row.purpose.isEmpty {
      point.purpose = choice(prefix + "tarkoitus", row.purpose) ?? .firstContact
    }
    do {
      point.openingTimes = try TypedHours.read(row.openingTimes)
    } catch {
      problem(prefix + "aukiolo", .notHours)
    }
    point.note = LocalizedText(typed: row.note)
    point.price = LocalizedText(typed: row.price)
    point.hours = LocalizedText(typed: row.hours)
    point.languages = row.languages.filter(ServiceForm.languageCodes.contains)
    if point.languages.count < row.languages.count { problem(prefix + "kielet", .unknown) }
    point.isProposal = row.proposal.contains(ServiceForm.yes)
    point.source = row.source.trimmed.isEmpty ? nil : row.source.trimmed
    point.sourcePeriod = sourcePeriod(row, prefix, stored: stored[uuid])
    point.assuredDate = TypedDate.day(row.assuredDate)
    if point.assuredDate == nil, !row.assuredDate.trimmed.isEmpty {
      problem(prefix + "tarkistettu", .notADay)
    }
    return point
  }

  private mutating func target(
    _ row: ServiceForm.ContactRow, _ kind: ContactPoint.Kind, _ prefix: String,
    stored: [ContactPoint]
  ) -> ContactPoint.Target? {
    do {
      return try ContactPoint.target(reading: row.value, as: kind)
    } catch {
      // A browser sends one line, so that the stored text's line breaks are gone.
      let typed = row.value.filter { !$0.isWhitespace }
      let unread = stored.lazy.filter { $0.kind == kind && !$0.isReadable }.map(\.text)
      if let text = unread.first(where: { $0.filter { !$0.isWhitespace } == typed }) {
        return .unread(text)
      }
      problem(prefix + "arvo", row.value.trimmed.isEmpty ? .required : .notAContact(error))
      return nil
    }
  }

  /// A period that nobody touched keeps its ends to the last day.
  private mutating func sourcePeriod(
    _ row: ServiceForm.ContactRow, _ prefix: String, stored: ContactPoint?
  ) -> DatedPeriod {
    let shown = stored.map(ServiceForm.ContactRow.init)
    if let stored, shown?.sourceDate == row.sourceDate.trimmed { return stored.sourcePeriod }
    let period = TypedPeriod.read(row.sourceDate)
    if period == nil { problem(prefix + "lahdeaika", .notADay) }
    return period ?? .unknown
  }
}
