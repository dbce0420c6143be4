import ArgumentParser
import Catalogue
import Foundation
import HumanServices
import Interchange

struct PopulationCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "population",
    abstract: "Import how many people under 18 live in each municipality.",
    subcommands: [ImportUnder18.self])
}
