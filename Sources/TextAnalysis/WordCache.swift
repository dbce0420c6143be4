/// Analyses of words met lately, bounded: when the young generation is full it becomes the old one,
/// and the words of the old one that nobody asked for meanwhile are forgotten.
struct WordCache {
  /// Words per generation.
  let capacity: Int
  private var young: [String: [WordAnalysis]] = [:]
  private var old: [String: [WordAnalysis]] = [:]

  init(capacity: Int) { self.capacity = capacity }

  /// Words kept now, at most twice the capacity.
  var count: Int { young.count + old.count }

  subscript(word: String) -> [WordAnalysis]? {
    mutating get {
      if let found = young[word] { return found }
      guard let found = old.removeValue(forKey: word) else { return nil }
      self[word] = found
      return found
    }
    set {
      if young.count >= capacity {
        old = young
        young = [:]
      }
      young[word] = newValue
    }
  }
}
