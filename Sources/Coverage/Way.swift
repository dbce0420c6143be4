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
  /// f·q, as the view counts it.
  var quality: Double
  /// The position of the offer in its register.
  var offer: Int32
  var organizations: OrganizationTriple
  /// Whose people it reaches.
  var area: AreaList.Part = .all
}
