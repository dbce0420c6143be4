/// One way in which one offer reaches the people of an area: plain numbers, for the inner loop.
struct Way {
  /// The position of the confirmed place whose distance decides; -1 when the tier is the same for
  /// all.
  var place: Int32 = -1
  /// The tier for all, else the tier in the place itself.
  var rank: UInt8
  /// Minutes for all: 0 for visits to homes, none for what is no place.
  var minutes = Tally.noMinutes
  /// Older than the view counts.
  var isStale = false
  /// f·q·r, as the view counts it; what is unknown of q and r at its worst.
  var quality: Double
  /// The same with what is unknown at its best.
  var bestQuality: Double
  /// What it is counted for.
  var role = Role.all
  /// The position of the offer in its register.
  var offer: Int32
  var organizations: OrganizationTriple
  /// Whose people it reaches.
  var area: AreaList.Part = .all

  /// What a way is counted for: what is unknown parts them.
  struct Role: OptionSet, Hashable {
    let rawValue: UInt8

    /// The letter: the listing as it stands.
    static let letter = Role(rawValue: 1)
    /// The lower bound: what is sure.
    static let lower = Role(rawValue: 2)
    /// The upper bound: what is possible.
    static let upper = Role(rawValue: 4)
    static let all: Role = [.letter, .lower, .upper]
  }
}
