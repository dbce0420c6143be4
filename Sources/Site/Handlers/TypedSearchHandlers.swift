import Addresses
import Catalogue
import HTTPServer
import HumanServices
import Logging
import Pages
import Search

/// What is typed is posted, never asked for: an address stays in the browser's history and session
/// files even when it only leads on to another. So words come in a form's body, and the answer leads
/// to an address that may be kept: the plain one, or, when the words name a danger, one in which they
/// are sealed.
extension Site {
  /// Answers `POST /haku`.
  @Sendable func sendToSearch(_ request: Request) throws -> Response {
    try refuseForeignPost(request)
    let index = try searchIndex(try catalogue.snapshot)
    let query = SearchQuery.binding.read(try request.typedParameters(), in: index.facets).query
    return seeOther(address(of: query, for: context(for: request), index))
  }

  /// The address of a search, which says nothing of words that name a danger.
  func address(
    of query: SearchQuery, for context: PageContext, _ index: SearchIndex
  ) -> String {
    var context = context
    if !index.understood(query).1.safetyHelp.isEmpty { context.seal = seal }
    return context.address(.search(query))
  }

  /// Seals words for an address; two days long they can be opened again.
  var seal: WordSeal {
    { [keys, logger] words in
      do {
        return try keys.seal(words, for: .sealedWords)
      } catch {
        logger.error("search words could not be sealed and are left out: \(error)")
        return nil
      }
    }
  }

  /// The parameters of a search, sealed words among them as words.
  ///
  /// - Returns: also whether there were some that cannot be opened: too old, cut, or never ours.
  func openedParameters(
    of request: Request
  ) -> (pairs: [AddressPair], isSealOver: Bool) {
    var isSealOver = false
    let pairs = request.parameters.compactMap { pair -> AddressPair? in
      guard pair.name == SearchAddress.sealedWords else { return pair }
      do {
        return AddressPair(
          SearchAddress.words, try keys.open(pair.value, for: .sealedWords))
      } catch {
        isSealOver = true
        return nil
      }
    }
    return (pairs, isSealOver)
  }
}

extension Request {
  /// What a search form says: its pairs that have a value.
  func typedParameters() throws -> [AddressPair] {
    try formFields().filter { !$0.value.isEmpty }.map { AddressPair($0.name, $0.value) }
  }
}

extension PageContext {
  /// Seals the words in every link of a page, the one back to itself too.
  mutating func discloseNothing(of query: SearchQuery, sealing seal: @escaping WordSeal) {
    self.seal = seal
    here = ownAddress(.search(query), in: language)
  }
}
