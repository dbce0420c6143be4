import Catalogue
import Foundation
import HTTPServer
import HumanServices
import Logging
import Pages

/// Answers every request: the only place where request, catalogue and page meet.
///
/// A handler asks the catalogue, lets `Coverage` compute, and hands plain values to a page.
package struct Site: Sendable {
  package struct Settings: Sendable {
    /// Scheme and host that visitors use, without a final slash.
    package var publicURL: String
    /// Where the quick exit leads: a neutral site that nobody wonders about.
    package var exitURL: String
    /// What a password costs to check.
    package var passwordCost: PasswordHasher.Cost

    package init(
      publicURL: String, exitURL: String = "https://www.ilmatieteenlaitos.fi/",
      passwordCost: PasswordHasher.Cost = .standard
    ) {
      self.publicURL = publicURL
      self.exitURL = exitURL
      self.passwordCost = passwordCost
    }
  }

  let catalogue: Catalogue
  let resources: Resources
  let settings: Settings
  let logger: Logger
  let keys: KeyRing
  let tokens: FormTokens
  let passwords: PasswordHasher
  let throttle = LoginThrottle()
  /// Answers to pages that anybody with an address may open.
  let answerLimit = AnswerLimit()
  /// Files of the whole directory are made here, while other pages go on.
  let exportQueue = WorkQueue(label: "eropalvelut.exports", capacity: Site.waitingExports)
  /// Passwords are hashed here one after the other, while other pages go on.
  let passwordQueue = WorkQueue(label: "eropalvelut.passwords", capacity: Site.waitingPasswords)
  let security: SecurityFields
  /// Visitors' reports: whatever an editor saves, a report waits for other reports alone.
  let reportQueue = WorkQueue(label: "eropalvelut.reports", capacity: Site.waitingReports)
  /// What editors change in the file: a disk that is slow, or another program that writes, holds up no reader.
  let writeQueue = WorkQueue(label: "eropalvelut.writes", capacity: Site.waitingWrites)
  /// Small work after an answer: searches that found nothing are counted, a new day's key is made.
  let missQueue = WorkQueue(label: "eropalvelut.misses", capacity: Site.waitingMisses)
  /// Words of saved listings are expanded here for the search, after the save has been answered.
  let wordsQueue = WorkQueue(label: "eropalvelut.words", capacity: Site.waitingWords)
  let keptSearchIndex = KeptSearchIndex()
  private let now: @Sendable () -> Date

  /// Forms waiting to be saved; one more gets 503. Each takes some milliseconds, or `busySeconds`
  /// while another program writes.
  static let waitingWrites = 64

  /// Reports waiting to be kept; one more gets 503. Each takes about a millisecond, so the last of
  /// them is answered within a second.
  static let waitingReports = 256

  /// Searches in vain waiting to be counted; more are not counted, for nobody may slow others down by
  /// nonsense.
  static let waitingMisses = 64

  /// Saves whose words wait to be expanded. One that finds no room is expanded with those before it,
  /// for each takes all that wait.
  static let waitingWords = 16

  /// Passwords waiting to be hashed; one more gets 503. At some tenths of a second each, the last of
  /// them waits some seconds.
  static let waitingPasswords = 16

  /// - Parameter now: the clock; tests hold it still.
  package init(
    catalogue: Catalogue, resources: Resources, settings: Settings,
    logger: Logger = Logger(label: "eropalvelut.site"),
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.catalogue = catalogue
    self.resources = resources
    self.settings = settings
    security = SecurityFields(
      publicURL: settings.publicURL, firstStyles: resources.assets.names.firstStyles)
    self.logger = logger
    self.now = now
    keys = KeyRing(
      catalogue: catalogue, logger: logger, now: now,
      later: { [missQueue] job in missQueue.submit(job) })
    keys.prepare()
    tokens = FormTokens(keys: keys)
    passwords = PasswordHasher(cost: settings.passwordCost)
    catalogue.expandWordsLater { [wordsQueue, weak catalogue, logger] in
      // A full queue has a job that has not begun yet, and that takes these words too.
      guard let catalogue else { return }
      _ = wordsQueue.submit {
        do {
          try catalogue.expandWaitingWords()
        } catch {
          logger.error("words wait for the next save or start: \(error)")
        }
      }
    }
  }

  var instant: Date { now() }

  /// The civil day in Finland.
  var today: CivilDate { CivilDate(inFinlandAt: instant) }

  /// What a page made now is of.
  var edition: Edition {
    get throws {
      let version = try catalogue.snapshot.version
      keptSearchIndex.forget(unless: version)
      return Edition(version: version, day: today)
    }
  }

  /// The context of an answer; what the address says of a list goes along.
  func context(for request: Request) -> PageContext {
    var context = context(in: request.language)
    context.list = request.carriedList
    context.here = request.addressWithoutList
    return context
  }

  func context(in language: Language) -> PageContext {
    var context = PageContext(
      language: language, words: resources.phrases(language), assets: resources.assets.names,
      origin: settings.publicURL, today: today)
    context.instant = instant
    context.safety = catalogue.safetyContacts
    // Without a file there are no listings to link to; whoever needs them tells why.
    context.directory = try? catalogue.snapshot
    return context
  }

  /// Every queue, for metrics.
  package var queues: [WorkQueue] {
    [reportQueue, writeQueue, wordsQueue, passwordQueue, exportQueue, missQueue]
  }

  /// Waits for what goes on after answers, such as counting and expanding words; to be called when nothing more is
  /// answered.
  ///
  /// - Returns: false when it did not end within so many seconds.
  @discardableResult
  package func finishWork(within seconds: Double) -> Bool {
    let areCounted = missQueue.finish(within: seconds)
    return wordsQueue.finish(within: seconds) && areCounted
  }

  /// The server's responder: routes, and pages for whatever goes wrong.
  package func responder() throws -> SiteResponder {
    SiteResponder(site: self, router: try Router(routes + assetRoutes))
  }
}

extension Request {
  /// The language that the address begins with; Finnish has no prefix.
  var language: Language {
    for language in [Language.swedish, .english] {
      let prefix = "/\(language.rawValue)"
      if path == prefix || path.hasPrefix(prefix + "/") { return language }
    }
    return .finnish
  }

  /// The slug that an address names; one that cannot be a slug names nothing.
  func slug() throws -> Slug {
    guard let slug = Slug(rawValue: try capture("slug")) else { throw HTTPError.notFound }
    return slug
  }

  /// The first value of a parameter; empty values count as absent.
  func parameter(_ name: String) -> String? {
    query.first { $0.name == name && !$0.value.isEmpty }?.value
  }
}
