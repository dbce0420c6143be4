import GRDB

/// The numbered steps that make the file, oldest first. A step never changes once it has shipped.
///
/// Tables and columns carry the names of HSDS 3 (Open Referral's Human Services Data Specification)
/// where it has one. A text that a visitor reads is one JSON object keyed by language, so that a new
/// language needs no step here. A date is `YYYY-MM-DD` in Finnish civil time; its `CHECK` has
/// `'+0 days'` because SQLite 3.40 gives `date('2026-02-30')` back unchanged, and only a modifier
/// makes it normalise and so differ. An instant is UTC.
enum Schema {
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.register0001Geography()
    migrator.register0002Vocabulary()
    migrator.register0003Services()
    migrator.register0004History()
    migrator.register0005Coverage()
    migrator.register0006Suggestions()
    migrator.register0007Search()
    migrator.register0008Boundaries()
    migrator.register0009CoverageFacts()
    migrator.register0010Accounts()
    migrator.register0011Editing()
    migrator.register0012SessionSeries()
    migrator.register0013Search()
    migrator.register0015Under18()
    migrator.register0016Backups()
    migrator.register0017StreetlessHistory()
    migrator.register0018ServicesOfPlaces()
    migrator.register0019CountyOrganization()
    migrator.register0020OwnPlaces()
    migrator.register0021PhoneNumbers()
    migrator.register0022ReadableRows()
    migrator.register0023SafetyContacts()
    migrator.register0024WaitingWords()
    migrator.register0025ViolenceMark()
    migrator.register0026DaySecrets()
    migrator.register0027FormTickets()
    migrator.register0028LoginMemory()
    migrator.register0029CountyLink()
    migrator.register0030SessionNights()
    migrator.register0031PlainWords()
    migrator.register0032RecordKinds()
    migrator.register0033ContactPoints()
    migrator.register0034StandardFacts()
    migrator.register0035CallLog()
    migrator.register0036Proposals()
    migrator.register0037PlaceFacts()
    migrator.register0038OutdatedTranslations()
    migrator.register0039VisitorContacts()
    migrator.register0040InterchangeFacts()
    return migrator
  }()
}
