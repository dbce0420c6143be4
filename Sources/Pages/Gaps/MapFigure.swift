import Coverage

/// What one tile of the map says: a step of the scale, one number or letter, and the same in words.
struct MapFigure: Hashable {
  /// `nil` is not known.
  let step: MapStep?
  let sign: String
  let words: String
  /// Too much is unknown to stand beside others.
  var isHatched = false

  var look: MapLook {
    let look = step?.look ?? .of(CoverageLetter.unknown)
    return isHatched && step != nil
      ? MapLook(fill: look.fill, ink: look.ink, pattern: .hatch) : look
  }
}
