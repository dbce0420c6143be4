import ArgumentParser

@main
struct Eropalvelut: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eropalvelut",
    abstract: "A web directory of separation-support services, in one program and one file.",
    subcommands: [
      Serve.self, Seed.self, Check.self, Reindex.self, BackUp.self, Restore.self, Suggestions.self,
      Gaps.self, Digest.self, CheckLinks.self,
      InventoryCommands.self, TravelCommands.self, PopulationCommands.self, GeographyCommands.self,
      AccountCommands.self,
    ])
}
