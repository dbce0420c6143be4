import HumanServices
import TextAnalysis

extension WordIndex {
  /// Notes all words of a kept field (`IndexedWord.written`, separated by spaces).
  mutating func add(field: String, text: Int, strength: UInt8) {
    var field = field
    field.withUTF8 { bytes in
      var start = 0
      var kind = Kind.surface
      for position in 0...bytes.count {
        let byte = position < bytes.count ? bytes[position] : WordIndex.space
        guard byte == WordIndex.space || byte == WordIndex.baseMark || byte == WordIndex.partMark
        else { continue }
        if position > start {
          add(bytes: bytes[start..<position], kind, text: text, strength: strength)
        }
        start = position + 1
        kind =
          byte == WordIndex.baseMark ? .baseForm : byte == WordIndex.partMark ? .part : .surface
      }
    }
  }

  mutating func add(_ words: [IndexedWord], text: Int, strength: UInt8) {
    for word in words { add(field: word.written, text: text, strength: strength) }
  }

  private static let space = UInt8(ascii: " ")
  private static let baseMark = IndexedWord.baseMark.asciiValue ?? 0
  private static let partMark = IndexedWord.partMark.asciiValue ?? 0

  /// Folds the letters of ordinary Finnish by hand, byte for byte: the tables of Unicode would take
  /// ten times as long, and an index of 10 000 listings holds a million words.
  private mutating func add(
    bytes: Slice<UnsafeBufferPointer<UInt8>>, _ kind: Kind, text: Int, strength: UInt8
  ) {
    var isPlain = true
    var isOrdinary = true
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var pending = false
    for byte in bytes {
      if pending {
        pending = false
        switch byte {
        case 0xA4, 0xA5: folded.append(UInt8(ascii: "a"))
        case 0xB6: folded.append(UInt8(ascii: "o"))
        default: isOrdinary = false
        }
      } else if byte == 0xC3 {
        pending = true
        isPlain = false
      } else if byte < 0x80, byte != UInt8(ascii: "'") {
        folded.append(byte)
      } else {
        isOrdinary = false
      }
    }
    if isPlain && isOrdinary {
      add(
        String(decoding: bytes, as: UTF8.self), writing: nil, kind, text: text, strength: strength)
    } else {
      let writing = String(decoding: bytes, as: UTF8.self)
      let word =
        isOrdinary ? String(decoding: folded, as: UTF8.self) : Analyzer.plainWord(writing)
      guard !word.isEmpty else { return }
      add(word, writing: writing, kind, text: text, strength: strength)
    }
  }

  /// The words of all listings; a listing's number is its position in the snapshot.
  ///
  /// - Parameter documents: calls what it is given with the kept words of each listing, one after
  ///   another by rising id, as the snapshot has its offers: all together would take more memory
  ///   than the index.
  init(
    snapshot: Snapshot, analyzer: Analyzer,
    documents: (_ take: (SearchDocument) -> Void) throws -> Void
  ) rethrows {
    var index = WordIndex()
    let offers = snapshot.offers
    let providers = snapshot.organizations.mapValues { organization in
      organization.name.texts.sorted { $0.key.rawValue < $1.key.rawValue }
        .flatMap { analyzer.indexedWords(in: $0.value, language: $0.key.rawValue) }
        .map(\.written).joined(separator: " ") + " " + WordIndex.contacts(of: organization)
    }
    var text = 0
    func addProviders() {
      for provider in offers[text].providers {
        guard let words = providers[provider] else { continue }
        index.add(field: words, text: text, strength: RankingWeights.Field.provider.rawValue)
      }
    }
    try documents { document in
      while text < offers.count, offers[text].id.rawValue < document.id.rawValue {
        addProviders()
        text += 1
      }
      // A listing that is not published has words too.
      guard text < offers.count, offers[text].id == document.id else { return }
      addProviders()
      index.add(document, text: text)
      text += 1
    }
    while text < offers.count {
      addProviders()
      text += 1
    }
    index.finish()
    self = index
  }

  /// The numbers and the domain of a provider.
  private static func contacts(of organization: Organization) -> String {
    let texts = [organization.url ?? ""] + organization.contactPoints.filter(\.isUsable).map(\.text)
    return ContactWords.all(texts.joined(separator: "\n")).joined(separator: " ")
  }

  private mutating func add(_ document: SearchDocument, text: Int) {
    add(
      field: ContactWords.all(document.contacts).joined(separator: " "), text: text,
      strength: RankingWeights.Field.contact.rawValue)
    add(field: document.name, text: text, strength: RankingWeights.Field.name.rawValue)
    add(field: document.summary, text: text, strength: RankingWeights.Field.summary.rawValue)
    add(
      field: document.description, text: text,
      strength: RankingWeights.Field.description.rawValue)
  }
}
