import HumanServices
import TestSupport
import Testing

@Suite struct ServiceAreaTests {
  @Test(arguments: [
    (ServiceArea.nation, true, true), (.region(.lappi), true, false),
    (.region(.pirkanmaa), false, true), (.municipalities(.utsjoki), true, false),
    (.municipalities(.rovaniemi), false, false),
    (ServiceArea(nation: false, regions: [], municipalities: []), false, false),
    (ServiceArea(nation: false, regions: [.pirkanmaa], municipalities: [.utsjoki]), true, true),
  ])
  func `an area takes in whom its nation, regions or municipalities take in`(
    area: ServiceArea, utsjoki: Bool, tampere: Bool
  ) throws {
    let story = try Story()
    #expect(area.includes(story.municipality(.utsjoki)) == utsjoki)
    #expect(area.includes(story.municipality(.tampere)) == tampere)
  }

  @Test func `an area names only the municipalities it lists`() throws {
    let utsjoki = try Story().municipality(.utsjoki)
    #expect(ServiceArea.municipalities(.inari, .utsjoki).names(utsjoki))
    #expect(!ServiceArea.region(.lappi).names(utsjoki))
    #expect(!ServiceArea.nation.names(utsjoki))
  }

  @Test func `both kinds of shelter are confidential`() {
    #expect(Whereabouts.allCases.filter(\.isConfidential).count == 2)
    #expect(!Whereabouts.open.isConfidential)
  }
}
