import HumanServices

/// Where one more service point would bring the most people within a travel limit.
///
/// Greedy: each step takes the centre that newly covers most people, given the steps before. The
/// first step is the best there is; k steps together cover at least 1 − 1/e (63 %) of what the best
/// k places would. Arithmetic on centres and a travel model, not advice: it knows no premises,
/// staff or money.
///
/// Source: maximal covering location problem, R. Church and C. ReVelle, *Papers of the Regional
/// Science Association* 32 (1974), pp. 101–118; the bound, G. L. Nemhauser, L. A. Wolsey and M. L.
/// Fisher, *Mathematical Programming* 14 (1978), pp. 265–294.
package struct BestNextPlace: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    package let place: MunicipalityCode
    /// Municipalities newly within the limit, in the geography's order.
    package let municipalities: [MunicipalityCode]
    package let peopleGained: Int
    /// Everybody within the limit after this step.
    package let peopleCovered: Int
  }

  /// People who have a place within the limit already; a hidden address is not counted.
  package let coveredBefore: Int
  /// People of whose municipality nobody knows anything; counted as not covered, and to be said so.
  package let unknown: Int
  package let total: Int
  /// At most as many as asked; fewer when nobody is left to gain.
  package let steps: [Step]

  /// - Parameters:
  ///   - need: A service that would be open to everybody in the regions.
  ///   - minutes: The travel limit, one way.
  ///   - regions: Whose centres and people are counted; `nil` is all.
  package init(
    _ count: Int, for need: TaxonomyTerm, within minutes: Int, in matrix: CoverageMatrix,
    regions: Set<RegionCode>? = nil, _ people: People
  ) {
    let table = matrix.table
    let scope = table.municipalities.indices.filter {
      regions?.contains(table.municipalities[$0].region) ?? true
    }
    let cells = matrix.cells(of: need)
    var uncovered = scope.filter { position in
      guard position < cells.count, let nearest = cells[position].nearestMinutes else {
        return true
      }
      return nearest > minutes
    }
    func sum(_ positions: [Int]) -> Int {
      positions.reduce(0) { $0 + people.count(in: table.municipalities[$1].code) }
    }
    total = sum(scope)
    unknown = sum(scope.filter { $0 < cells.count && cells[$0].letter == .unknown })
    coveredBefore = total - sum(uncovered)
    var steps: [Step] = []
    while steps.count < count {
      let found = scope.map { Candidate($0, uncovered, minutes, table, people) }
        .max { $1.isBetter(than: $0) }
      guard let found, found.people > 0 else { break }
      uncovered.removeAll { found.gained.contains($0) }
      steps.append(
        Step(
          place: table.municipalities[found.position].code,
          municipalities: found.gained.map { table.municipalities[$0].code },
          peopleGained: found.people, peopleCovered: total - sum(uncovered)))
    }
    self.steps = steps
  }
}

/// A centre and what a service there would newly cover.
private struct Candidate {
  let position: Int
  let gained: [Int]
  let people: Int
  private let personMinutes: Int
  private let code: MunicipalityCode

  init(
    _ position: Int, _ uncovered: [Int], _ limit: Int, _ table: TravelTable, _ counted: People
  ) {
    self.position = position
    code = table.municipalities[position].code
    gained = uncovered.filter { table.minutes(from: $0, to: position) <= limit }
    let counts = gained.map { counted.count(in: table.municipalities[$0].code) }
    people = counts.reduce(0, +)
    personMinutes = zip(gained, counts)
      .reduce(0) { $0 + table.minutes(from: $1.0, to: position) * $1.1 }
  }

  /// More people, else less travel together, else the smaller code.
  func isBetter(than other: Candidate) -> Bool {
    if people != other.people { return people > other.people }
    if personMinutes != other.personMinutes { return personMinutes < other.personMinutes }
    return code < other.code
  }
}
