import Testing

@testable import TextAnalysis

@Suite struct WordCacheTests {
  @Test func `never more than two generations are kept`() {
    var cache = WordCache(capacity: 10)
    for number in 0..<1_000 { cache["sana\(number)"] = [] }
    #expect(cache.count <= 20)
    #expect(cache["sana999"] != nil)
    #expect(cache["sana0"] == nil)
  }

  @Test func `a word in use outlives those that nobody asks for`() {
    var cache = WordCache(capacity: 10)
    cache["ero"] = []
    for number in 0..<1_000 {
      cache["sana\(number)"] = []
      #expect(cache["ero"] != nil)
    }
  }
}
