import Catalogue
import HumanServices

/// How people can reach the services that are offered now: by a number, in another way, or not at
/// all; by region, municipality and need.
struct ReachTable {
  private struct Reached {
    var details: ServiceDetails
    /// How, by the best way.
    var way: Way
    var gap: ReachGap?
  }

  private enum Way: Int, CaseIterable {
    case ownNumber, inheritedNumber, otherWay, none
  }

  private let directory: Snapshot
  private let services: [Reached]

  /// - Parameter services: published ones of the kinds that families come to.
  init(_ services: [Service], _ directory: Snapshot) {
    self.directory = directory
    var reached: [Reached] = []
    for service in services where service.details.state == .active {
      let details = service.details
      reached.append(
        Reached(
          details: details, way: ReachTable.way(details, directory),
          gap: directory.reachGap(details)))
    }
    self.services = reached
  }

  private static func way(_ details: ServiceDetails, _ directory: Snapshot) -> Way {
    let ways = directory.waysToReach(details).filter(\.point.isUsable)
    let numbers = ways.filter { $0.point.number != nil }
    if numbers.contains(where: { $0.owner == .service }) { return .ownNumber }
    if !numbers.isEmpty { return .inheritedNumber }
    let hasSite = details.url != nil || !directory.sitesInstead(for: details).isEmpty
    return ways.isEmpty && !hasSite ? .none : .otherWay
  }

  var text: String {
    let geography = directory.geography
    var rows = [heads("services offered now"), row("all", services)]
    rows.append(row("nationwide", services.filter(\.details.area.nation)))
    for region in geography.regions {
      rows.append(row(region.name[.english], services.filter { serves(region, $0.details) }))
    }
    rows += [[], heads("by need")]
    rows += directory.vocabulary.needs.map { need in
      row(
        need.name[.finnish],
        services.filter { $0.details.codes(.serviceType).contains(need.code) })
    }
    rows += [[], heads("by municipality, without nationwide ones")]
    rows += geography.municipalities.map { municipality in
      row(
        municipality.name[.finnish],
        services.filter {
          !$0.details.area.nation && serves(municipality, $0.details)
        })
    }
    return (table(rows) + ["", "Lacking a way to be reached:"] + lacking).joined(separator: "\n")
  }

  private var lacking: [String] {
    let lines = services.compactMap { service in
      service.gap.map { gap in
        "  \(service.details.slug.rawValue): "
          + (gap == .number ? "given by phone, no number" : "no number, address or page")
      }
    }
    return lines.isEmpty ? ["  none"] : lines
  }

  private func serves(_ region: Region, _ details: ServiceDetails) -> Bool {
    details.area.regions.contains(region.code)
      || details.area.municipalities.contains {
        directory.geography.municipality($0)?.region == region.code
      }
  }

  private func serves(_ municipality: Municipality, _ details: ServiceDetails) -> Bool {
    details.area.municipalities.contains(municipality.code)
      || details.area.regions.contains(municipality.region)
  }

  private func heads(_ subject: String) -> [String] {
    [subject, "all", "own number", "inherited", "other way", "nothing", "phone, no number"]
  }

  private func row(_ name: String, _ services: [Reached]) -> [String] {
    [name, String(services.count)]
      + Way.allCases.map { way in String(services.count { $0.way == way }) }
      + [String(services.count { $0.gap == .number })]
  }

  private func table(_ rows: [[String]]) -> [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { fields in
      fields.enumerated().map { column, field in
        let spaces = String(repeating: " ", count: widths[column] - field.count)
        return column == 0 ? field + spaces : spaces + field
      }.joined(separator: "  ")
    }
  }
}
