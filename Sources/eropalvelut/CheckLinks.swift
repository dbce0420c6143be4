import ArgumentParser
import Catalogue
import Foundation
import Site

struct CheckLinks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-links",
    abstract: "Ask every published web address whether it is still there.",
    discussion: """
      The only command that asks other hosts for something; nothing runs it by itself. It runs curl, one \
      request at a time, HEAD first and GET where that fails, reads no content, and waits between two \
      requests to a host. It changes nothing. Exit code 1 when an address is dead.
      """)

  @OptionGroup var file: DatabaseOption

  @Option(help: "Scheme and host that links to the admin side begin with.")
  var publicURL: String?

  @Option(help: "Addresses that are looked at, at most.")
  var limit = LinkCheck.most

  @Option(help: "Seconds between two requests to one host.")
  var pause = LinkCheck.pause

  @Flag(help: "Write the report as JSON.")
  var json = false

  @Option(help: "The folder of styles, phrases and texts.")
  var resources: String?

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more, not \(limit).") }
    guard pause >= 0, pause <= 600 else {
      throw ValidationError("--pause must be from 0 to 600 seconds, not \(pause).")
    }
  }

  func run() throws {
    try reportingFailures {
      let origin = try LinkOrigin(option: publicURL)
      let probe = try probe()
      let site = Site(
        catalogue: try file.existingCatalogue(),
        resources: try Resources(folder: Folder.resources(resources)),
        settings: Site.Settings(publicURL: origin.text))
      let links = try site.publishedLinks()
      site.finishWork(within: RunningServer.finishSeconds)
      var check = LinkCheck(probe, pause: pause)
      let report = try check.run(links, most: limit)
      if json {
        Output.bytes(try report.json(origin: origin.text))
      } else {
        Output.line(report.text(origin: origin.text))
      }
      if !report.dead.isEmpty { throw ExitCode(1) }
    }
  }

  private func probe() throws -> CurlProbe {
    do {
      return try CurlProbe(origin: publicURL == nil ? nil : LinkOrigin(option: publicURL).text)
    } catch is OutsideProgram.Failure {
      throw Failure(
        "There is no program curl.", advice: "Install curl.", code: Failure.configuration)
    }
  }
}
