import Coverage
import HumanServices

extension CoverageExport {
  /// `{"head": …, "rows": […], "population": […]}` in UTF-8; what is not known is `null`.
  ///
  /// `population` is there for whole regions only; the scorecard of one municipality has `inputs`
  /// instead.
  package func json() -> [UInt8] {
    let rows = rows.map { row in
      JSONText.object(properties(row) + (isOfRegions ? [] : [("inputs", inputs(row))]))
    }
    let counts = isOfRegions ? [("population", population)] : []
    return JSONText.object([("head", .object(head)), ("rows", .list(rows))] + counts).utf8
      + [.lineFeed]
  }

  /// What the rows speak of and where they are from.
  var head: [(String, JSONText)] {
    let weights = Tier.allCases.sorted().map { tier in
      (tier.rawValue, JSONText.number(matrix.query.weights[tier], decimals: 4))
    }
    return [
      ("day", .text(matrix.query.day.description)), ("view", .text(matrix.query.view.word)),
      ("method_version", .text(matrix.query.method.rawValue)),
      ("generated_on", .text(generatedOn.description)), ("weights", .object(weights)),
      ("filters", .object(filters)), ("sources", .text(CoverageExport.attribution)),
    ]
  }

  /// The columns of the CSV file but those that the head has.
  func properties(_ row: CoverageRow) -> [(String, JSONText)] {
    let cell = row.cell
    return [
      ("municipality_code", .text(row.municipality.code.rawValue)),
      ("kunta", .text(row.municipality.name[.finnish])),
      ("region", .optional(row.region?.name[.finnish])), ("need_code", .text(row.need.code)),
      ("need", .text(row.need.name[.finnish])), ("letter", .text(cell.letter.rawValue)),
      ("tier", .optional(cell.tier?.rawValue)),
      ("score", .hundredths(cell.score)),
      ("nearest_minutes", .optional(cell.nearestMinutes)),
      ("offer_slug", .optional(row.offerSlug?.rawValue)), ("offer_name", .optional(row.offerName)),
      ("organizations", .whole(cell.organizations)), ("fragile", .flag(cell.isFragile)),
      ("stale", .flag(cell.hasStaleOffers)),
      ("inventory_day", .optional(cell.inventoryOn?.description)),
      ("score_lower", .hundredths(cell.bounds.lower)),
      ("score_upper", .hundredths(cell.bounds.upper)),
    ]
  }

  private var filters: [(String, JSONText)] {
    filterCodes.map { ($0.name, .list($0.codes.map { .text($0) })) }
  }

  /// Only the filters asked for; without one nothing is left out.
  var filterCodes: [(name: String, codes: [String])] {
    let query = matrix.query
    let terms = Facet.ofMap.compactMap { facet in
      query.terms[facet].map { chosen in
        (name: facet.rawValue, codes: snapshot.vocabulary.terms(facet, in: chosen).map(\.code))
      }
    }
    let languages = query.languages.map { (name: "language", codes: $0.sorted()) }
    return terms + (languages.map { [$0] } ?? [])
  }
}
