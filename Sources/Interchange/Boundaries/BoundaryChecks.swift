import HumanServices

/// What must hold of boundaries before anything of them is kept.
struct BoundaryChecks {
  /// How far an outline's area may be beyond the known one: a tenth.
  ///
  /// The grid's scale takes 0.4 %, the generalising of a coarse map (1 : 4 500 000) a few per cent.
  /// More means another municipality's code, a lost part or a wrong system.
  static let areaTolerance = 0.1
  /// How far outside its outline a municipality's centre may be, in metres: a coarse coast cuts off
  /// harbours.
  static let centreToleranceMetres = 3000.0

  private let system: BoundarySystem
  private let municipalities: [MunicipalityCode: Municipality]
  /// The features of each municipality, by their places in the file.
  private var places: [MunicipalityCode: Int] = [:]
  private var featureProblems: [BoundaryProblem] = []
  private var missing: [BoundaryProblem] = []
  /// Outlines with codes that the directory does not have.
  private var others: [(feature: Int, code: MunicipalityCode, polygons: [[[Position]]])] = []

  private(set) var boundaries: [MunicipalityBoundary] = []
  private(set) var ignoredFeatures = 0
  private(set) var pointsRead = 0
  var problems: [BoundaryProblem] { missing + featureProblems }

  init(system: BoundarySystem, municipalities: [Municipality]) {
    self.system = system
    self.municipalities = Dictionary(municipalities.map { ($0.code, $0) }) { first, _ in first }
  }

  mutating func read(_ attempt: Attempt<BoundaryFeature>, at index: Int) {
    switch attempt.result {
    case .failure(let error): add(index, "", error.decodingReason(leavingOut: 2))
    case .success(let feature):
      guard let text = feature.code else {
        let keys = BoundaryFeature.codeNames.joined(separator: ", ")
        return add(index, "", "has no municipality code in any of the properties \(keys)")
      }
      guard let code = MunicipalityCode(rawValue: text) else {
        return add(index, "", "'\(text)' is no municipality code of three digits")
      }
      guard let municipality = municipalities[code] else {
        if let geometry = feature.geometry.value { others.append((index, code, geometry.polygons)) }
        return ignoredFeatures += 1
      }
      if let first = places.updateValue(index, forKey: code) {
        return add(index, text, "stands twice, first in features[\(first)]; join them into one")
      }
      read(feature.geometry, of: municipality, at: index)
    }
  }

  /// To be called when every feature has been read.
  mutating func finish() {
    let lacking = municipalities.values.filter { places[$0.code] == nil }
      .sorted { $0.code < $1.code }
    guard !lacking.isEmpty else { return }
    let outlines = others.filter { $0.polygons.joined().joined().allSatisfy(system.isInFinland) }
      .map { feature, code, polygons in
        (feature, MunicipalityBoundary(code: code, rings: polygons.flatMap(oriented)))
      }
    missing = lacking.map { municipality in
      let centre = municipality.centre.gridPoint
      let reason =
        outlines.first { $0.1.contains(centre) }.map { feature, outline in
          """
          ; its centre lies in features[\(feature)], whose code \(outline.code.rawValue) the \
          directory does not have: the outlines may be from before a merger, so take those of today
          """
        } ?? ""
      return BoundaryProblem(
        feature: nil, code: municipality.code.rawValue,
        reason: "\(municipality.name[.finnish]) is missing\(reason)")
    }
  }

  private mutating func add(_ index: Int, _ code: String, _ reason: String) {
    featureProblems.append(BoundaryProblem(feature: index, code: code, reason: reason))
  }

  private mutating func read(
    _ geometry: Attempt<BoundaryGeometry>, of municipality: Municipality, at index: Int
  ) {
    let code = municipality.code.rawValue
    switch geometry.result {
    case .failure(let error): add(index, code, error.decodingReason(leavingOut: 2))
    case .success(let geometry):
      let reasons = ringProblems(geometry.polygons)
      for reason in reasons { add(index, code, reason) }
      guard reasons.isEmpty else { return }
      pointsRead += geometry.polygons.joined().joined().count
      let boundary = MunicipalityBoundary(
        code: municipality.code, rings: geometry.polygons.flatMap(oriented))
      for reason in areaProblems(boundary, municipality) + centreProblems(boundary, municipality) {
        add(index, code, reason)
      }
      boundaries.append(boundary)
    }
  }

  private func ringProblems(_ polygons: [[[Position]]]) -> [String] {
    var reasons = polygons.contains(where: \.isEmpty) || polygons.isEmpty ? ["has no ring"] : []
    for (polygon, rings) in polygons.enumerated() {
      for (number, ring) in rings.enumerated() {
        let name = "ring \(number + 1) of polygon \(polygon + 1)"
        if ring.count < 4 {
          reasons.append("\(name) has \(ring.count) points; a closed ring has at least four")
        } else if let first = ring.first, let last = ring.last, first != last {
          reasons.append("\(name) is not closed: it goes from \(first) to \(last)")
        } else if ring.allSatisfy(system.isInFinland),
          ring.map(system.gridPoint).inWholeMetres.signedAreaKm2 == 0
        {
          reasons.append("\(name) encloses no area")
        }
      }
    }
    let positions = polygons.joined().joined()
    let outside = positions.filter { !system.isInFinland($0) }
    if let first = outside.first {
      let hint = system.isInFinland(first.swapped) ? "; the two numbers have changed places" : ""
      reasons.append(
        "\(outside.count) of \(positions.count) points are outside Finland, the first at \(first) "
          + "(\(system.name))\(hint)")
    }
    return reasons
  }

  /// A polygon's rings on the grid: the outer one counterclockwise, its holes clockwise.
  private func oriented(_ polygon: [[Position]]) -> [[GridPoint]] {
    polygon.enumerated().map { number, ring in
      let points = ring.dropLast().map(system.gridPoint)
      return (points.signedAreaKm2 > 0) == (number == 0) ? points : points.reversed()
    }
  }

  /// From land and lakes alone, where a file stops at the coast, to all with the sea.
  private func areaProblems(
    _ boundary: MunicipalityBoundary, _ municipality: Municipality
  ) -> [String] {
    guard let total = municipality.areaKm2 else { return [] }
    let least = total - (municipality.seaAreaKm2 ?? 0)
    let plausible =
      least * (1 - BoundaryChecks.areaTolerance)...total * (1 + BoundaryChecks.areaTolerance)
    guard !plausible.contains(boundary.areaKm2) else { return [] }
    let known = least == total ? "\(total)" : "\(least) without and \(total) with the sea"
    let hint =
      boundary.areaKm2 < plausible.lowerBound
      ? "; if another has joined it since, the outlines are from before a merger" : ""
    return [
      "has \(Int(boundary.areaKm2.rounded())) km², but \(municipality.name[.finnish]) has "
        + known + hint
    ]
  }

  private func centreProblems(
    _ boundary: MunicipalityBoundary, _ municipality: Municipality
  ) -> [String] {
    let centre = municipality.centre.gridPoint
    guard !boundary.contains(centre) else { return [] }
    let kilometres = boundary.metresToOutline(from: centre) / 1000
    guard kilometres * 1000 > BoundaryChecks.centreToleranceMetres else { return [] }
    return [
      "\(municipality.centreName), the centre of \(municipality.name[.finnish]), is "
        + "\(Int(kilometres.rounded())) km outside; is it another municipality's code?"
    ]
  }
}

extension Position: CustomStringConvertible {
  var description: String { "[\(first), \(second)]" }
}
