import Foundation
import HumanServices
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct HoursTableTests {
  @Test func `the table has its sixty cases and each is told as it says`() throws {
    let cases = try HoursCase.all()
    #expect(cases.count >= 60)
    let failures = try cases.compactMap { try $0.failure() }
    #expect(
      failures.isEmpty,
      "\(cases.count - failures.count) of \(cases.count) right:\n\(failures.joined(separator: "\n"))"
    )
  }

  @Test(.serialized, arguments: ["Pacific/Auckland", "America/Los_Angeles", "UTC"])
  func `the table is told the same on a machine with another time zone`(zone: String) async {
    // In a process of its own: a time zone belongs to the whole process.
    await #expect(processExitsWith: .success) { [zone] in
      setenv("TZ", zone, 1)
      tzset()
      try #require(TimeZone.current.secondsFromGMT() != CivilDate.finland.secondsFromGMT())
      let failures = try HoursCase.all().compactMap { try $0.failure() }
      #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
    }
  }

  @Test func `a state that nothing changes is the same in every second of its minute`() throws {
    for one in try HoursCase.all() {
      let times = try one.times()
      #expect(times.state(at: one.at.addingTimeInterval(59.999)).told == one.state, "\(one)")
    }
  }
}
