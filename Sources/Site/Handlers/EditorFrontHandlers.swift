import Addresses
import Catalogue
import Coverage
import HTTPServer
import HumanServices
import Pages

extension Site {
  /// Answers `GET /yllapito`.
  @Sendable func showEditorFront(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    let directory = try catalogue.snapshot
    let context = editorContext(for: request, session)
    var page = EditorFrontPage(
      editor: context,
      regions: directory.geography.regions.filter { session.editor.mayEdit($0.code) },
      tasks: try tasks(directory, session.editor, context.page.words),
      notes: try notes(session.editor, context.page.words),
      backup: try backupAge(context.page.words),
      misses: try misses(session.editor, directory))
    page.due = try checkOrder(session.editor, directory).due.count
    return editorPage(page)
  }

  /// Days back that the front page looks for searches that found nothing.
  private static let missDays = 90
  private static let mostMisses = 10
  /// Unreadable rows that the front page names; `eropalvelut check` names the first with the reason.
  private static let mostUnreadable = 10

  private func misses(_ editor: Editor, _ directory: Snapshot) throws -> [MissedSearch] {
    try catalogue.searchMisses(since: today.adding(days: -Site.missDays)).filter { miss in
      miss.municipality.map { editor.mayEdit($0, in: directory.geography) } ?? true
    }.prefix(Site.mostMisses).map { miss in
      MissedSearch(
        words: miss.term, times: miss.times,
        municipality: miss.municipality.flatMap { directory.geography.municipality($0) })
    }
  }

  /// What an editor should tell whoever keeps the server.
  private func notes(_ editor: Editor, _ words: Phrases) throws -> [String] {
    var notes = catalogue.analyzerIsWeak ? [words(.deskNoVoikko)] : []
    let unreadable = catalogue.unreadableRows
    if editor.role == .admin, !unreadable.isEmpty {
      let rows = unreadable.prefix(Site.mostUnreadable).map { "\($0.table) \($0.key)" }
      notes.append(
        words(
          .deskUnreadable,
          ["count": String(unreadable.count), "rows": rows.joined(separator: ", ")]))
    }
    let standing = try catalogue.backupStanding()
    if standing.failed != nil {
      notes.append(words(.deskBackupFailed))
    } else if standing.needsAttention(at: instant) {
      notes.append(words(.deskBackupLate))
    }
    return notes
  }

  private func backupAge(_ words: Phrases) throws -> String {
    guard let hours = try catalogue.backupStanding().ageHours(at: instant) else {
      return words(.deskBackupNone)
    }
    return words(.deskBackupAge, ["hours": String(Int(hours))])
  }

  /// What needs an editor today: what the law has had answered by now and safety contacts before all,
  /// then in the order of the editors' list;
  /// what there is none of is left out.
  func tasks(
    _ directory: Snapshot, _ editor: Editor, _ words: Phrases
  ) throws -> [FrontTask] {
    let counts = try catalogue.attention(
      try filter(ListingQuery(), editor, directory), on: today)
    let unknown = unknownCells(directory, editor).map(\.unknown).reduce(0, +)
    let open = try reports(isClosed: false, editor, directory)
    let late = open.count { $0.isLate(on: today) }
    let unchecked = try catalogue.editedSafetyContacts().count { $0.needsCheck(on: today) }
    var tasks = [
      FrontTask(text: words(.deskTaskLateAnswers), count: late, path: .desk(.reports())),
      FrontTask(
        text: words(.safetyContactTask), count: unchecked, path: .desk(.safetyContacts)),
      FrontTask(text: words(.deskTaskReports), count: open.count, path: .desk(.reports())),
      FrontTask(
        text: words(.deskTaskProposals),
        count: try waitingProposals(editor, directory).count, path: .desk(.proposals)),
    ]
    tasks += AttentionReason.allCases.filter { $0 != .reported }.map { reason in
      FrontTask(
        text: words(.reasonTask(reason)), count: counts[reason] ?? 0,
        path: .desk(.listings(ListingQuery(reason: reason))))
    }
    tasks.append(
      FrontTask(text: words(.deskTaskUnknown), count: unknown, path: .desk(.inventories)))
    return tasks.filter { $0.count > 0 }
  }
}

extension Phrase {
  fileprivate static func reasonTask(_ reason: AttentionReason) -> Phrase {
    switch reason {
    case .reported: .deskTaskReports
    case .unreachable: .taskUnreachable
    case .over: .taskOver
    case .placeToCheck: .taskPlaceToCheck
    case .needsCheck: .taskNeedsCheck
    case .numberUnread: .taskNumberUnread
    case .ending: .taskEnding
    case .neverChecked: .taskNeverChecked
    case .checkedLongAgo: .taskCheckedLongAgo
    case .draft: .taskDraft
    case .languageMissing: .taskLanguageMissing
    }
  }
}
