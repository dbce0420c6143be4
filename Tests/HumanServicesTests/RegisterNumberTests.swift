import HumanServices
import Testing

@Suite struct RegisterNumberTests {
  @Test(arguments: [
    ("1234567-1", "1234567-1"), ("0737546-2", "0737546-2"), ("737546-2", "0737546-2"),
    ("1234567–1", "1234567-1"), ("0000000-0", "0000000-0"), ("1234567-2", nil),
    ("1234576-1", nil), ("1234567", nil), ("1234567-12", nil), ("1234567-", nil), ("12345-1", nil),
    ("12345678-1", nil), ("-1234567-1", nil), ("123456a-1", nil), ("", nil),
    // Its remainder is 1, which the register never gives out.
    ("0000006-0", nil), ("0000006-1", nil),
  ])
  func `a business ID adds up`(typed: String, read: String?) {
    #expect(BusinessID(rawValue: typed)?.rawValue == read)
  }

  @Test(arguments: [
    ("1.2.246.10.12345671.10.0", true), ("1.2.246", true), ("1.2", false), ("1..2", false),
    ("1.2.03", false), ("1.2.a", false), (".1.2.3", false), ("1.2.3.", false), ("", false),
  ])
  func `an OID is numbers with full stops between`(typed: String, isOne: Bool) {
    #expect((OrganizationOID(rawValue: typed) != nil) == isOne)
  }

  @Test func `an OID has a greatest length`() {
    let long = String(repeating: "1.", count: OrganizationOID.longest / 2) + "1"
    #expect(OrganizationOID(rawValue: long) == nil)
    #expect(OrganizationOID(rawValue: String(long.dropFirst(2))) != nil)
  }
}
