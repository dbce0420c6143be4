/// Who changes the catalogue and from where, as its history keeps it.
package struct Author: Hashable, Sendable {
  package enum Who: Hashable, Sendable {
    /// A person who is signed in. The account's number tells two people of one name apart.
    case editor(account: Int64, name: String)
    /// A file that somebody imported.
    case file(String)
    /// The program itself, told what by a command.
    case program(String)
  }

  package var who: Who
  /// The screen of the editors' side; `nil` for what comes from elsewhere.
  package var screen: EditScreen?

  package init(_ who: Who, from screen: EditScreen? = nil) {
    self.who = who
    self.screen = screen
  }

  /// Who the seeds are written as.
  package static let seeds = Author(.file("seed"))

  /// Who the history names for what a provider said by a link that a coordinator gave.
  package static let providerByLink = Author(.program("provider link"))

  /// Who the program's own commands write as.
  package static let commandLine = Author(.program("command line"))

  /// Whether it is the account with this number, whatever it is called now.
  package func isEditor(_ account: Int64) -> Bool {
    if case .editor(account, _) = who { true } else { false }
  }

  package var name: String {
    switch who {
    case .editor(_, let name), .file(let name), .program(let name): name
    }
  }
}
