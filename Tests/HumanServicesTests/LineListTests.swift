import HumanServices
import Testing

@Suite struct LineListTests {
  @Test(arguments: [
    ("25 €", 2500, "", "25 €"), (" 25€ ", 2500, "", "25 €"), ("0 €", 0, "", "0 €"),
    ("12,50 €: ryhmä", 1250, "ryhmä", "12,50 €: ryhmä"),
    ("2,05 €:tunti", 205, "tunti", "2,05 €: tunti"),
    ("10,00 €: käynti: iltaisin", 1000, "käynti: iltaisin", "10 €: käynti: iltaisin"),
  ])
  func `a price is read and written in one form`(
    line: String, cents: Int, option: String, written: String
  ) throws {
    let cost = try #require(CostOption(reading: line))
    #expect(cost.cents == cents && cost.option == option && cost.written == written)
    #expect(LineList.costs.read(line) == written)
    #expect(CostOption(reading: written) == cost)
  }

  @Test(arguments: [
    "", "25", "25 euroa", "€", "-5 €", "+5 €", "1,5 €", "1,555 €", "1.50 €", "1,50,00 €", "5 €:",
    "1000000000000 €", "100001 €", "٣ €", "noin 5 €", "5–10 €",
  ])
  func `what is no price is refused, and never read as another`(line: String) {
    #expect(CostOption(reading: line) == nil)
    #expect(LineList.costs.refused(["5 €", line]) == line)
  }

  @Test(arguments: [("P3.1", "P3.1"), (" p3.1 ", "P3.1"), ("P9", "P9"), ("P27.14", "P27.14")])
  func `a service class is a letter with one number or two`(line: String, written: String) {
    #expect(LineList.serviceClasses.read(line) == written)
  }

  @Test(arguments: ["", "P", "3.1", "P3.", "P.1", "P3.1.1", "P3.111", "PX", "KE7", "P3,1"])
  func `what is no service class is refused`(line: String) {
    #expect(LineList.serviceClasses.read(line) == nil)
  }
}
