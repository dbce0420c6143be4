import ArgumentParser
import Catalogue
import Foundation
import HumanServices
import Interchange

struct InventoryCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inventory",
    abstract: "Import confirmed inventories: \"checked on this day: nothing here\".",
    subcommands: [ImportInventory.self])
}
