import Catalogue
import Coverage
import HumanServices
import TestSupport

/// A tile of the map as its reader meets it.
struct SeenTile {
  let href: String
  let title: String
  /// The large sign: a letter, or a score with the least beside it.
  let sign: String
  /// The lines under the sign, a broken name put together again.
  let words: String

  init(_ link: HTMLElement) {
    href = link["href"] ?? ""
    title = link.first("title")?.text ?? ""
    let lines = link.all("text").map(\.text)
    sign = lines.first ?? ""
    words = lines.dropFirst().joined(separator: " ")
  }

  var slug: String { String(href.prefix { $0 != "?" }.split(separator: "/").last ?? "") }

  /// Whether the tile has the name, hyphenated or not.
  func shows(_ name: String) -> Bool {
    func plain(_ text: String) -> String { text.filter { $0 != "-" && $0 != " " } }
    return plain(words).hasPrefix(plain(name))
  }
}

/// A municipality's row of a table.
struct SeenRow {
  let name: String
  let href: String
  let letter: String
  let columns: [String]

  init(_ row: HTMLElement) {
    let head = row.first("th")
    name = head?.text ?? ""
    href = head?.links.first?.href ?? ""
    letter = row.first(class: "letter")?.first("strong")?.text ?? ""
    columns = row.all("td").map(\.text)
  }

  var slug: String { String(href.prefix { $0 != "?" }.split(separator: "/").last ?? "") }
}

extension HTMLElement {
  /// Rows with a head of their own, in order.
  var seenRows: [SeenRow] {
    all("tr").filter { $0.first("th")?["scope"] == "row" }.map(SeenRow.init)
  }

  /// The numbers in a text that stand alone, "1,5" as 1.5 and groups of three as one.
  var numbers: [Double] { text.numbers }
}

extension String {
  /// A space between three digits groups them; a comma or a point between digits is decimal. Whom
  /// the figures count ("alle 18-vuotiaita", "under 18 år", "under 18") is none of them.
  var numbers: [Double] {
    replacing(#/[Aa]lle 18|[Uu]nder 18/#, with: "").matches(
      of: #/\d{1,3}(?:\s\d{3})+(?!\d)|\d+(?:[,.]\d+)?/#
    )
    .compactMap {
      Double($0.output.filter { !$0.isWhitespace }.replacing(",", with: "."))
    }
  }
}

extension TestPage {
  /// The tiles of all maps of the page.
  var tiles: [SeenTile] {
    html.all(class: "hexmap").flatMap { $0.all("a") }.map(SeenTile.init)
  }

  /// The rows of the map's own table, which alone has a caption.
  var gapRows: [SeenRow] {
    main.all("table").first { $0.first("caption") != nil }?.seenRows ?? []
  }

  /// How many municipalities the legend says each sign has, in order.
  var legendCounts: [Int] {
    main.first(class: "legend")?.all("li").map { Int($0.numbers.last ?? -1) } ?? []
  }
}

extension TestSite {
  /// What the map is computed of, asked apart from the pages.
  func matrix(
    _ view: CoverageView = .listed, on day: CivilDate? = nil, today: CivilDate = .on("2026-11-22"),
    method: CoverageMethod = .newest
  ) throws -> CoverageMatrix {
    CoverageMatrix(
      of: try catalogue.snapshot,
      CoverageQuery(day: day ?? today, today: today, view: view, method: method))
  }

  /// The needs of the map, as slugs.
  func needs() throws -> [TaxonomyTerm] { try catalogue.snapshot.vocabulary.needs }
}
