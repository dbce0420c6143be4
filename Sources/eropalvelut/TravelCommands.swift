import ArgumentParser
import Catalogue
import Foundation
import HumanServices
import Interchange

struct TravelCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "travel",
    abstract: "Import known travel times between municipalities.",
    subcommands: [ImportTravelTimes.self])
}
