import Addresses
import HumanServices
import Markup

extension Phrase {
  static func bulk(_ action: BulkForm.Action) -> Phrase {
    switch action {
    case .assure: .bulkAssure
    case .pause: .bulkPause
    case .activate: .bulkActivate
    case .end: .bulkEnd
    case .archive: .bulkArchive
    case .unarchive: .bulkUnarchive
    }
  }
}
