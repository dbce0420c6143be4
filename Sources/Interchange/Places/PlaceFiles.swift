import HumanServices

/// Reads the tables of `Resources/Places`; its README says what stands in them.
package enum PlaceFiles {
  private static let postalCodeDigits = 5

  /// - Throws: `CSVError` with every problem of the first table that has any.
  package static func rows(
    places: CSVFile, municipalities: CSVFile, everydayWords: CSVFile
  ) throws -> PlaceRows {
    let country = try read(municipalities: municipalities)
    let codes = Set(country.map(\.code))
    let known = try read(places: places, codes)
    let names = Set(known.map(\.name) + country.flatMap(\.name.allTexts))
    return PlaceRows(
      places: known, municipalities: country,
      everydayWords: try read(everydayWords: everydayWords, names))
  }

  private static func read(municipalities file: CSVFile) throws -> [CountryMunicipality] {
    let table = try CSVTable(file, columns: ["code", "name_fi", "name_sv", "county"])
    let problems = CSVProblems(file: file.name)
    var seen: Set<MunicipalityCode> = []
    let rows = table.rows.compactMap { row -> CountryMunicipality? in
      let cells = CSVCells(row, problems)
      guard let code = cells.municipalityCode("code"), let finnish = cells.line("name_fi"),
        let swedish = cells.line("name_sv"), let county = cells.line("county")
      else { return nil }
      if !seen.insert(code).inserted {
        problems.add(row.line, .named("code"), "\(code.rawValue) stands twice")
      }
      return CountryMunicipality(
        code: code, name: LocalizedText([.finnish: finnish, .swedish: swedish]), county: county)
    }
    try problems.throwAny()
    return rows
  }

  private static func read(
    places file: CSVFile, _ codes: Set<MunicipalityCode>
  ) throws -> [KnownPlace] {
    let table = try CSVTable(file, columns: ["name", "kind", "municipality_code", "detail"])
    let problems = CSVProblems(file: file.name)
    let rows = table.rows.compactMap { row -> KnownPlace? in
      let cells = CSVCells(row, problems)
      guard let name = cells.line("name"), let written = cells.line("kind"),
        let code = cells.municipalityCode("municipality_code")
      else { return nil }
      guard let kind = KnownPlace.Kind(rawValue: written) else {
        let kinds = KnownPlace.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        cells.problem("kind", "'\(written)' is no kind of place; the kinds are \(kinds)")
        return nil
      }
      if !codes.contains(code) {
        cells.problem("municipality_code", "no municipality of Finland has \(code.rawValue)")
      }
      let isCode =
        name.utf8.count == postalCodeDigits && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
      if kind == .postalCode, !isCode {
        cells.problem("name", "'\(name)' is no postal code of five digits")
      }
      return KnownPlace(name: name, kind: kind, municipality: code)
    }
    try problems.throwAny()
    return rows
  }

  private static func read(
    everydayWords file: CSVFile, _ names: Set<String>
  ) throws -> Set<String> {
    let table = try CSVTable(file, columns: ["word", "meaning"])
    let problems = CSVProblems(file: file.name)
    var found: Set<String> = []
    for row in table.rows {
      let cells = CSVCells(row, problems)
      guard let word = cells.line("word"), cells.line("meaning") != nil else { continue }
      // What begins small is a form of a name.
      let isName = names.contains { $0.split(separator: "-").contains(word[...]) }
      if word.first?.isUppercase == true, !isName {
        cells.problem("word", "no place is called '\(word)'; take the line out")
      }
      found.insert(word)
    }
    try problems.throwAny()
    return found
  }
}
