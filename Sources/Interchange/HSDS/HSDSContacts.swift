import Foundation
import HumanServices

/// How a service is reached and when: HSDS `phone`, `url`, `schedule`.
extension HSDSDirectory {
  func phones(
    _ points: [ContactPoint], of owner: UUID, as link: String = "service_id"
  ) -> [JSONText] {
    points.compactMap { point in
      guard let number = point.number, point.isUsable else { return nil }
      var object = HSDSObject(id: point.uuid)
      object.add(link, owner.hsds)
      object.add("number", number.dialled)
      object.add("type", point.kind == .textMessage ? "sms" : "voice")
      object.add(
        "description",
        [point.note, point.hours, point.price].map { $0[language] }.filter { !$0.isEmpty }
          .joined(separator: " · "))
      let languages = point.languages.map { code in
        var object = HSDSObject(id: point.uuid.part("language/\(code)"))
        object.add("phone_id", point.uuid.hsds)
        object.add("code", code)
        return object.json
      }
      object.add("languages", languages)
      return object.json
    }
  }

  /// Booking pages, chats, forms and editions; the listing's own page for people comes last.
  func urls(_ details: ServiceDetails) -> [JSONText] {
    func url(_ id: UUID, _ label: String, _ address: String) -> JSONText {
      var object = HSDSObject(id: id)
      object.add("label", label)
      object.add("url", address)
      object.add("service_id", details.uuid.hsds)
      return object.json
    }
    var urls = details.contactPoints.compactMap { point -> JSONText? in
      guard case .address(let address) = point.target, point.isUsable else { return nil }
      return url(point.uuid, point.kind.rawValue, address.text)
    }
    for edition in details.materials {
      if let address = edition.url {
        urls.append(url(edition.uuid, "\(edition.form.rawValue), \(edition.language)", address))
      }
    }
    urls.append(
      url(details.uuid.part("page"), "page", origin + page(.service(details.slug))))
    return urls
  }

  func schedules(_ details: ServiceDetails) -> [JSONText] {
    var schedules: [JSONText] = []
    func add(_ id: UUID, _ fill: (inout HSDSObject) -> Void) {
      var object = HSDSObject(id: id)
      object.add("service_id", details.uuid.hsds)
      fill(&object)
      schedules.append(object.json)
    }
    if !details.scheduleNote.isEmpty {
      add(details.uuid.part("schedule/note")) {
        $0.add("description", details.scheduleNote[language])
      }
    }
    for point in details.contactPoints where point.isUsable {
      for (position, row) in point.openingTimes.rows.enumerated() {
        add(point.uuid.part("hours/\(position)")) { object in
          object.add("freq", "WEEKLY")
          object.add("byday", HSDSDirectory.days(row.weekdays))
          object.add("opens_at", HSDSDirectory.clock(row.opens))
          object.add("closes_at", HSDSDirectory.clock(row.closes))
          object.add("description", "\(point.kind.rawValue) \(point.text)")
        }
      }
    }
    for series in details.series {
      add(series.uuid) { series.recurrence.describe(in: &$0, series, language) }
    }
    for occurrence in details.occurrences {
      add(occurrence.uuid) { object in
        if occurrence.precision == .day {
          object.add("dtstart", occurrence.startsOn.description)
          object.add("until", occurrence.endsOn.description)
        }
        object.add("opens_at", occurrence.hours.map { HSDSDirectory.clock($0.opens) })
        object.add("closes_at", occurrence.hours?.closes.map(HSDSDirectory.clock))
        object.add("description", occurrence.title[language])
        object.add(
          "attributes",
          [
            attribute(
              of: occurrence.uuid, entity: "schedule", "state", occurrence.state.rawValue),
            attribute(
              of: occurrence.uuid, entity: "schedule", "precision", occurrence.precision.rawValue),
          ])
      }
    }
    return schedules
  }

  /// "MO,TU", Monday first (RFC 5545 BYDAY).
  static func days(_ weekdays: Set<Weekday>) -> String {
    Weekday.allCases.filter(weekdays.contains).map(\.hsds).joined(separator: ",")
  }

  /// "09:00"; the end of a day is "24:00".
  static func clock(_ time: ClockTime) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return two(time.minutes / 60) + ":" + two(time.minutes % 60)
  }
}

extension Weekday {
  var hsds: String { ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][rawValue - 1] }
}

extension Recurrence {
  /// The rule as HSDS has it; days that are called off stand in the notes.
  fileprivate func describe(
    in object: inout HSDSObject, _ series: SessionSeries, _ language: Language
  ) {
    object.add("dtstart", startsOn.description)
    switch end {
    case .never: break
    case .on(let day): object.add("until", day.description)
    case .after(let count): object.add("count", count)
    }
    switch rule {
    case .weekly(let every, let days):
      object.add("freq", "WEEKLY")
      object.add("interval", every)
      object.add("byday", HSDSDirectory.days(days))
    case .monthly(let every, let ordinal, let day):
      object.add("freq", "MONTHLY")
      object.add("interval", every)
      object.add("byday", "\(ordinal.rawValue)\(day.hsds)")
    }
    object.add("opens_at", series.hours.map { HSDSDirectory.clock($0.opens) })
    object.add("closes_at", series.hours?.closes.map(HSDSDirectory.clock))
    object.add("description", series.title[language])
    let off = cancelled.map { "cancelled \($0)" } + skipped.map { "skipped \($0)" }
    object.add(
      "notes", ([series.note[language]] + off).filter { !$0.isEmpty }.joined(separator: "; "))
  }
}
