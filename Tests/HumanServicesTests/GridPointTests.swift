import HumanServices
import Testing

@Suite struct GridPointTests {
  /// Computed with PROJ 9.5.1 (`+proj=utm +zone=35 +ellps=GRS80`), to a tenth of a millimetre.
  static let controlPoints: [(latitude: Double, longitude: Double, east: Double, north: Double)] = [
    (60, 27, 500_000, 6_651_411.1902),
    (68.3852, 23.6439, 362_092.0122, 7_589_568.0075),
    (69.9076, 27.0265, 501_016.0156, 7_755_569.2023),
    (61.4981, 23.7608, 327_605.1837, 6_822_554.2348),
    (62.9, 31.5, 728_578.2028, 6_982_444.1796),
    (59.5, 19.5, 75_961.1899, 6_619_694.4287),
    (70.09, 28, 538_005.1299, 7_776_221.5960),
  ]

  @Test(arguments: controlPoints)
  func `degrees become the grid's metres to the millimetre`(
    latitude: Double, longitude: Double, east: Double, north: Double
  ) {
    let point = Coordinate(latitude: latitude, longitude: longitude).gridPoint
    #expect(abs(point.east - east) < 0.001)
    #expect(abs(point.north - north) < 0.001)
  }

  @Test(arguments: controlPoints)
  func `the grid's metres become degrees again`(
    latitude: Double, longitude: Double, east: Double, north: Double
  ) {
    let coordinate = GridPoint(east: east, north: north).coordinate
    // A hundred-millionth of a degree is about a millimetre.
    #expect(abs(coordinate.latitude - latitude) < 1e-8)
    #expect(abs(coordinate.longitude - longitude) < 1e-8)
  }

  @Test func `there and back again is the same point, all over Finland`() {
    for latitude in stride(from: 59.0, through: 70.5, by: 0.5) {
      for longitude in stride(from: 19.0, through: 32, by: 0.5) {
        let back = Coordinate(latitude: latitude, longitude: longitude).gridPoint.coordinate
        #expect(abs(back.latitude - latitude) < 1e-11)
        #expect(abs(back.longitude - longitude) < 1e-11)
      }
    }
  }

  @Test(arguments: [
    (0.0, 3.0, 9.0), (5, 3, 9), (10, 3, 9), (-4, 3, 25), (14, -3, 25), (10, 0, 0),
  ])
  func `the distance to a line ends where the line ends`(
    east: Double, north: Double, squared: Double
  ) {
    let point = GridPoint(east: east, north: north)
    let (start, end) = (GridPoint(east: 0, north: 0), GridPoint(east: 10, north: 0))
    #expect(point.squaredDistance(toLineFrom: start, to: end) == squared)
    #expect(point.squaredDistance(toLineFrom: end, to: start) == squared)
  }

  @Test func `the distance to a line without length is that to its point`() {
    let start = GridPoint(east: 1, north: 1)
    #expect(
      GridPoint(east: 4, north: 5).squaredDistance(toLineFrom: start, to: start) == 25)
  }
}
