import Addresses
import Catalogue
import Coverage
import HTTPServer
import HTTPTypes
import HumanServices
import Interchange
import Pages

/// The map's views as files, with day, view, filters, method version and sources inside.
extension Site {
  /// Answers `GET /katvealueet.csv`, `.json`, `.geojson` and `.svg`.
  func downloadGaps(as form: FileForm) -> Handler {
    { [self] request in
      let directory = try catalogue.snapshot
      let query = try request.readForFile(GapQuery.binding, in: directory)
      let figures = try gapFigures(query, directory)
      let bytes = try contents(
        form, request.csvDialect,
        try export(figures, directory, needs: figures.need.map { [$0.code] })
      ) {
        GapDrawing(figures: figures, directory: directory, context: context(for: request)).document
      }
      return file(bytes, of: .gaps(query), in: directory, named: "katvealueet", form)
    }
  }

  /// Answers `GET /katvealueet/:slug.csv` and the other forms: one municipality's scorecard.
  func downloadScorecard(as form: FileForm) -> Handler {
    { [self] request in
      let directory = try catalogue.snapshot
      let slug = try request.slug(of: .municipality, in: directory.names)
      guard let municipality = directory.geography.municipality(slug: slug) else {
        throw HTTPError.notFound
      }
      let query = try request.readForFile(GapQuery.binding, in: directory)
      let figures = try gapFigures(query, directory)
      let bytes = try contents(
        form, request.csvDialect,
        try export(
          figures, directory, only: [municipality.code], needs: figures.need.map { [$0.code] })
      ) {
        ScorecardDrawing(
          municipality: municipality, figures: figures, directory: directory,
          context: context(for: request)
        ).document
      }
      return file(
        bytes, of: .scorecard(slug, query), in: directory, named: slug.rawValue, form)
    }
  }

  /// Answers `GET /katvealueet/sovittelu.csv` and the other forms.
  func downloadMediation(as form: FileForm) -> Handler {
    { [self] request in
      let directory = try catalogue.snapshot
      let query = try request.readForFile(MediationQuery.binding, in: directory)
      let figures = try gapFigures(query.gaps, directory)
      let bytes = try contents(
        form, request.csvDialect,
        try export(figures, directory, needs: Set(MediationPage.needs))
      ) {
        GapDrawing(mediation: figures, directory: directory, context: context(for: request))
          .document
      }
      return file(bytes, of: .gapMediation(query), in: directory, named: "sovittelu", form)
    }
  }

  /// Answers `GET /katvealueet/suunnittelu.csv` and the other forms: what a planned change would alter.
  ///
  /// JSON has the best places and the priorities too, and so is there without a change.
  func downloadPlan(as form: FileForm) -> Handler {
    { [self] request in
      let directory = try catalogue.snapshot
      let plan = try request.readForFile(PlanQuery.binding, in: directory)
      let query = gapQuery(for: plan)
      let figures = try gapFigures(query, directory)
      var whatIf: WhatIf?
      if case .computed(let computed) = outcome(of: plan, figures, directory) { whatIf = computed }
      var export = PlanExport(
        whatIf, try export(figures, directory), plan: plan.parts(directory.names))
      export.priorities = figures.matrix.priorities(
        for: figures.need.map { [$0.code] }, figures.people)
      export.bestPlaces = figures.need.map { need in
        PlanExport.BestPlaces(
          need: need, minutes: plan.limit, found: bestPlaces(for: need, plan, figures))
      }
      let bytes: [UInt8]
      switch (form, whatIf) {
      case (.json, _): bytes = export.json()
      case (.csv, .some): bytes = export.csv(request.csvDialect)
      case (.geojson, .some): bytes = export.geoJSON()
      case (.svg, .some(let whatIf)):
        bytes =
          GapDrawing(
            whatIf, from: figures, directory: directory, context: context(for: request)
          ).document
      case (_, _): throw HTTPError.notFound
      }
      return file(bytes, of: .gapPlanning(plan), in: directory, named: "suunnittelu", form)
    }
  }

  private func export(
    _ figures: GapFigures, _ directory: Snapshot, only: Set<MunicipalityCode>? = nil,
    needs: Set<String>? = nil
  ) throws -> CoverageExport {
    var export = CoverageExport(
      figures.matrix, of: directory, regions: Set(figures.regions.map(\.code)), only: only,
      needs: needs, generatedOn: today)
    export.names = figures.names.mapValues { $0[.finnish] }
    return export
  }

  private func contents(
    _ form: FileForm, _ dialect: CSVDialect, _ export: CoverageExport,
    drawing: () throws -> [UInt8]
  ) throws -> [UInt8] {
    switch form {
    case .csv: export.csv(dialect)
    case .json: export.json()
    case .geojson: export.geoJSON()
    default: try drawing()
    }
  }

  /// A drawing is looked at in the browser; tables are saved.
  private func file(
    _ bytes: [UInt8], of path: SitePath, in directory: Snapshot, named name: String,
    _ form: FileForm
  ) -> Response {
    var response = file(bytes, of: path, in: directory, type: form.mediaType)
    if form != .svg {
      response.fields[.contentDisposition] =
        "attachment; filename=\"\(name).\(form.rawValue)\""
    }
    return response
  }
}
