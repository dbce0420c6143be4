import HumanServices
import Search

/// What the words of an address are read against.
package protocol AddressSource: Sendable {
  var names: PublicNames { get }
}

extension Snapshot: AddressSource {}
extension FacetTable: AddressSource {}

/// How a question is written in an address and read from it: one description for both ways.
package struct AddressBinding<Query: Sendable & Equatable, Source: AddressSource>: Sendable {
  /// The question that an address without parameters asks.
  let fresh: Query
  /// In the order in which they are written.
  let parameters: [AddressParameter<Query, Source>]

  package init(_ fresh: Query, _ parameters: [AddressParameter<Query, Source>]) {
    self.fresh = fresh
    self.parameters = parameters
  }

  package var parameterNames: [String] { parameters.map(\.name) }

  /// The question as an address has it; what is as in a fresh one is left out.
  package func pairs(of query: Query, _ names: PublicNames) -> [AddressPair] {
    var pairs: [AddressPair] = []
    // Most links ask nothing.
    guard query != fresh else { return pairs }
    for parameter in parameters {
      for value in parameter.written(query) {
        let name = parameter.noun.map { names.name(of: value, $0) }
        pairs.append(AddressPair(parameter.name, name ?? value))
      }
    }
    return pairs
  }

  /// Reads the question of an address; what means nothing there is told, not refused.
  ///
  /// - Parameter pairs: names and values, each with a value.
  package func read(_ pairs: [AddressPair], in source: Source) -> AddressReading<Query> {
    var reading = AddressReading(query: fresh)
    var seen: [String: String] = [:]
    for pair in pairs {
      guard let parameter = parameters.first(where: { $0.name == pair.name }) else {
        reading.leave(pair, .unknownName)
        continue
      }
      let meant = parameter.meaning(of: pair.value, source.names)
      let earlier = seen.updateValue(meant, forKey: pair.name)
      if !parameter.isRepeated, let earlier, earlier != meant {
        seen[pair.name] = earlier
        reading.leave(pair, .repeated)
      } else if !parameter.read(meant, &reading.query, source) {
        reading.leave(pair, .unknownValue)
      } else if let noun = parameter.noun, source.names.isQuiet(meant, noun) {
        let name = source.names.name(of: meant, noun)
        if name != pair.value { reading.tellingPairs[pair] = AddressPair(pair.name, name) }
      }
    }
    return reading
  }
}

/// One name of an address's query with its value, both decoded.
package struct AddressPair: Hashable, Sendable {
  package var name: String
  package var value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// What an address asks.
package struct AddressReading<Query: Sendable>: Sendable {
  /// Parts of an address that mean nothing and are told; nobody reads more.
  private static var mostUnread: Int { 12 }

  package var query: Query
  /// What of the address means nothing there, as far as it is told.
  package private(set) var unread: [UnreadPair] = []
  /// What names violence as no address of ours does, and how ours say it.
  package var tellingPairs: [AddressPair: AddressPair] = [:]

  init(query: Query) { self.query = query }

  package mutating func leave(_ pair: AddressPair, _ reason: UnreadPair.Reason) {
    guard unread.count < Self.mostUnread else { return }
    unread.append(UnreadPair(pair: pair, reason: reason))
  }
}

/// A part of an address that means nothing there.
package struct UnreadPair: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// No parameter has this name.
    case unknownName
    /// The parameter has no such value.
    case unknownValue
    /// The parameter has one value, and had another before.
    case repeated
  }

  /// Characters that are shown of one.
  private static let shownLength = 60

  package let pair: AddressPair
  package let reason: Reason

  package init(pair: AddressPair, reason: Reason) {
    self.pair = pair
    self.reason = reason
  }

  /// "kunta=xyz", cut where it is long.
  package var text: String { Self.shown("\(pair.name)=\(pair.value)") }

  /// "kunta", cut where it is long.
  package var shownName: String { Self.shown(pair.name) }

  private static func shown(_ text: String) -> String {
    text.count > shownLength ? text.prefix(shownLength) + "…" : text
  }
}
