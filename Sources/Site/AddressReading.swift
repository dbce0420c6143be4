import Addresses
import HTTPServer
import HumanServices
import Pages

extension Request {
  /// Reads a question for a page, which tells what of its address means nothing.
  ///
  /// - Throws: `TellingAddress`.
  func read<Query, Source>(
    _ binding: AddressBinding<Query, Source>, in source: Source
  ) throws -> AddressReading<Query> {
    try read(binding, of: parameters, in: source)
  }

  /// Reads a question for a file, feed or calendar: a program is not told on a page, so what means
  /// nothing is refused.
  ///
  /// - Throws: `UnreadAddress`, `TellingAddress`.
  func readForFile<Query, Source>(
    _ binding: AddressBinding<Query, Source>, in source: Source
  ) throws -> Query {
    let reading = try read(binding, of: parameters.filter { !isFileForm($0) }, in: source)
    if let first = reading.unread.first {
      throw UnreadAddress(first: first, known: binding.parameterNames)
    }
    return reading.query
  }

  /// Refuses a query where a file has no question.
  func refuseQuery() throws {
    if let first = parameters.first(where: { !isFileForm($0) }) {
      throw UnreadAddress(first: UnreadPair(pair: first, reason: .unknownName), known: [])
    }
  }

  /// The slug of the record that the path names.
  ///
  /// - Throws: `HTTPError.notFound`, `TellingAddress`.
  func slug(of noun: PublicNames.Noun, in names: PublicNames) throws -> Slug {
    let written = try capture("slug")
    let text = names.slug(of: written, noun)
    guard let slug = Slug(rawValue: text) else { throw HTTPError.notFound }
    let name = names.name(of: text, noun)
    guard name == written else {
      throw TellingAddress(quiet: address { $0 == written ? name : $0 })
    }
    return slug
  }

  /// - Parameter pairs: those of the address, or what stands for them.
  func read<Query, Source>(
    _ binding: AddressBinding<Query, Source>, of pairs: [AddressPair], in source: Source
  ) throws -> AddressReading<Query> {
    let reading = binding.read(pairs, in: source)
    guard reading.tellingPairs.isEmpty else {
      throw TellingAddress(quiet: address(replacing: reading.tellingPairs))
    }
    return reading
  }

  /// A table for spreadsheets is asked for beside any question.
  private func isFileForm(_ pair: AddressPair) -> Bool {
    pair.name == FileForm.parameter && pair.value == FileForm.spreadsheet
  }

  /// This address with other words, written anew.
  ///
  /// - Parameter piece: what stands for a piece of a segment of the path between full stops.
  private func address(
    replacing pairs: [AddressPair: AddressPair] = [:], piece: (String) -> String = { $0 }
  ) -> String {
    let segments = path.split(separator: "/").map { segment in
      segment.split(separator: ".", omittingEmptySubsequences: false)
        .map { SitePath.encoded(piece(String($0))) }.joined(separator: ".")
    }
    let query = query.map { pair in
      let pair = AddressPair(pair.name, pair.value)
      let written = pairs[pair] ?? pair
      return "\(SitePath.encoded(written.name))=\(SitePath.encoded(written.value))"
    }
    return "/" + segments.joined(separator: "/")
      + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }
}
