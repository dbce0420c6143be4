import Foundation
import GRDB
import HumanServices

extension StorageTrouble {
  /// What stands behind an error of reading or writing; `nil` when the file is not to blame.
  package init?(_ error: any Error) {
    switch error {
    case CatalogueError.busy: self = .busy
    case CatalogueError.storage(let trouble): self = trouble
    case let error as DatabaseError:
      guard let trouble = StorageTrouble(code: error.resultCode) else { return nil }
      self = trouble
    default: return nil
    }
  }

  private init?(code: ResultCode) {
    switch code {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .full
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged
    case .SQLITE_CANTOPEN: self = .gone
    case .SQLITE_IOERR, .SQLITE_NOMEM: self = .refused
    default: return nil
    }
  }
}

extension CatalogueError {
  /// What a failed write is to its caller.
  init(writing error: DatabaseError) {
    switch StorageTrouble(error) {
    case .busy?: self = .busy
    case let trouble?: self = .storage(trouble)
    case nil: self = .failed(error.description)
    }
  }
}

/// Watches that the file one has open is still the one at its path.
///
/// Linux lets a program write on into a file that has been removed: everything would seem saved, and
/// be gone with the process.
struct FileWatch: Sendable {
  private struct Identity: Equatable, Sendable {
    let device: UInt64
    let number: UInt64

    /// `nil` when there is no such file.
    init?(_ path: String) {
      var found = stat()
      guard stat(path, &found) == 0 else { return nil }
      device = UInt64(found.st_dev)
      number = UInt64(found.st_ino)
    }
  }

  private let path: String
  private let opened: Identity?

  /// Right after opening.
  init(_ path: String) {
    self.path = path
    opened = Identity(path)
  }

  /// - Throws: `CatalogueError.storage(.gone)` when the file has been removed or replaced.
  func check() throws {
    guard let opened, opened == Identity(path) else { throw CatalogueError.storage(.gone) }
  }
}
