import Coverage
import Foundation
import HumanServices
import TestSupport
import Testing

@Suite struct TravelModelTests {
  private let municipalities: [MunicipalityCode: Municipality]

  init() throws {
    municipalities = Dictionary(
      uniqueKeysWithValues: try SeedFiles.planted().municipalities.map { ($0.code, $0) })
  }

  private func trip(
    _ from: MunicipalityCode, _ to: MunicipalityCode, _ model: TravelModel = TravelModel()
  ) throws -> TravelModel.Trip {
    model.trip(from: try #require(municipalities[from]), to: try #require(municipalities[to]))
  }

  @Test func `Rovaniemi to Sodankyla is 106 minutes by the model`() throws {
    #expect(try trip(.rovaniemi, .known("758")).minutes == 106)
  }

  @Test func `Utsjoki to Rovaniemi is about 498 kilometres by the model`() throws {
    #expect(abs(try trip(.utsjoki, .rovaniemi).kilometres - 498) < 0.5)
  }

  @Test func `Tampere to Pirkkala is seven minutes`() throws {
    #expect(try trip(.tampere, .pirkkala).minutes == 7)
  }

  @Test func `a trip is as long there as back and nothing at home`() throws {
    #expect(try trip(.utsjoki, .kemi) == trip(.kemi, .utsjoki))
    #expect(try trip(.kemi, .kemi).minutes == 0)
  }

  @Test func `a known travel time wins, in its own direction first`() throws {
    let known = TravelModel(travelTimes: [
      TravelTime(from: .rovaniemi, to: .known("758"), minutes: 125)
    ])
    #expect(try trip(.rovaniemi, .known("758"), known).minutes == 125)
    #expect(try trip(.known("758"), .rovaniemi, known).minutes == 125)
    #expect(try trip(.rovaniemi, .kemi, known) == trip(.rovaniemi, .kemi))

    let both = TravelModel(travelTimes: [
      TravelTime(from: .rovaniemi, to: .known("758"), minutes: 125),
      TravelTime(from: .known("758"), to: .rovaniemi, minutes: 130),
    ])
    #expect(try trip(.known("758"), .rovaniemi, both).minutes == 130)
    #expect(try trip(.rovaniemi, .known("758"), both).minutes == 125)
  }

  @Test func `the model agrees with an independent great circle to the minute`() throws {
    for origin in [MunicipalityCode.rovaniemi, .tampere] {
      for (code, destination) in municipalities where code != origin {
        let from = try #require(municipalities[origin]).centre
        let minutes = greatCircle(from, destination.centre) * 1.3 / 80 * 60
        #expect(try trip(origin, code).minutes == Int(minutes.rounded()), "\(code.rawValue)")
      }
    }
  }

  /// By the angle between two vectors from the Earth's middle, not by haversines.
  private func greatCircle(_ from: Coordinate, _ to: Coordinate) -> Double {
    func vector(_ point: Coordinate) -> SIMD3<Double> {
      let (latitude, longitude) = (point.latitude * .pi / 180, point.longitude * .pi / 180)
      return [cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude)]
    }
    let (a, b) = (vector(from), vector(to))
    let cross = SIMD3(
      a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)
    return 6371.0088 * atan2((cross * cross).sum().squareRoot(), (a * b).sum())
  }
}
