import Addresses
import Coverage
import HumanServices
import Markup

/// Maps as a file of their own: what, when, from whom, every region, and what the signs mean.
package struct GapDrawing {
  /// One map of every region.
  private struct Picture {
    /// What it shows among others; `nil` when it is alone.
    var title: String?
    var figures: GapFigures
  }

  private let heading: String
  private let pictures: [Picture]
  private let directory: Snapshot
  private let context: PageContext

  /// The map as it is asked for.
  package init(figures: GapFigures, directory: Snapshot, context: PageContext) {
    heading = figures.need?.name[context.language] ?? context.words(.gapsAllNeeds)
    pictures = [Picture(figures: figures)]
    self.directory = directory
    self.context = context
  }

  /// Mediation: a map of each of its needs.
  package init(mediation figures: GapFigures, directory: Snapshot, context: PageContext) {
    heading = context.words(.mediationTitle)
    pictures = figures.matrix.needs.filter { MediationPage.needs.contains($0.code) }.map { need in
      var figures = figures
      figures.need = need
      return Picture(title: need.name[context.language], figures: figures)
    }
    self.directory = directory
    self.context = context
  }

  /// A planned change: the map before it and after.
  package init(
    _ whatIf: WhatIf, from figures: GapFigures, directory: Snapshot, context: PageContext
  ) {
    let words = context.words
    var after = figures
    after.matrix = whatIf.after
    let need = figures.need?.name[context.language] ?? words(.gapsAllNeeds)
    heading = "\(words(.planTitle)): \(need)"
    pictures = [
      Picture(title: words(.planBefore), figures: figures),
      Picture(title: words(.planAfter), figures: after),
    ]
    self.directory = directory
    self.context = context
  }

  /// An SVG document, UTF-8.
  package var document: [UInt8] {
    var sheet = DrawingSheet()
    sheet.text(heading, size: 20, isBold: true)
    if let first = pictures.first?.figures {
      let boundaries = first.query.prefersTiles ? nil : first.boundaries?.source
      sheet.facts(first, in: directory, context, boundaries: boundaries)
    }
    for (index, picture) in pictures.enumerated() { draw(picture, index, on: &sheet) }
    legend(on: &sheet)
    return sheet.document(title: title)
  }

  private static let columns = 2
  private static let mapHeight = 560

  private func draw(_ picture: Picture, _ index: Int, on sheet: inout DrawingSheet) {
    if let title = picture.title {
      sheet.advance(16)
      sheet.text(title, size: 16, isBold: true)
    }
    sheet.advance(16)
    let width = DrawingSheet.width / GapDrawing.columns
    let regions = picture.figures.regions
    for (position, region) in regions.enumerated() {
      var map = GapMap(figures: picture.figures, region: region, context: context)
      map.linkOrigin = context.origin
      map.idPrefix = index == 0 ? "" : "m\(index)-"
      let column = position % GapDrawing.columns
      sheet.place(
        map.content, x: column * width + DrawingSheet.margin,
        width: width - 2 * DrawingSheet.margin,
        height: GapDrawing.mapHeight)
      if column == GapDrawing.columns - 1 || position == regions.count - 1 {
        sheet.advance(GapDrawing.mapHeight)
      }
    }
  }

  /// Counts of several pictures stand beside each other, in their order.
  private func legend(on sheet: inout DrawingSheet) {
    let legends = pictures.map { GapLegend(figures: $0.figures, context: context) }
    guard let first = legends.first else { return }
    sheet.advance(16)
    sheet.text(context.words(.gapsLegend), size: 16, isBold: true)
    let width = DrawingSheet.width / GapDrawing.columns
    for (index, entry) in first.entries.enumerated() {
      let column = index % GapDrawing.columns
      if column == 0 { sheet.advance(30) }
      let counts = legends.map { String($0.entries[index].count) }.joined(separator: " / ")
      let x = column * width + DrawingSheet.margin
      sheet.place(first.sample(entry), x: x, above: 17, width: 24, height: 24)
      sheet.place(
        "\(entry.text): \(context.words(.gapsLegendCount, ["count": counts]))", x: x + 32, size: 13)
    }
    if pictures.first?.figures.need == nil, pictures.first?.figures.query.question == .distance {
      sheet.advance(12)
      sheet.text(context.words(.gapsLegendAll), size: 13)
    }
  }

  /// What a browser's history keeps: nothing of violence.
  private var title: String {
    let isNamed = pictures.allSatisfy {
      context.discretion(of: .gaps($0.figures.query))?.isNamed == true
    }
    return isNamed ? heading : context.words(.gapsTitle)
  }
}
