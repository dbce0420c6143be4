import Foundation

/// The project's own files, found from where this one lies.
enum Project {
  struct File {
    /// Relative to the folder of `Package.swift`.
    var path: String
    var text: String
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func folders(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      at: root.appending(path: folder), includingPropertiesForKeys: [.isDirectoryKey]
    ).filter(\.hasDirectoryPath).map(\.lastPathComponent)
  }

  static func swiftFiles(in folder: String) throws -> [File] {
    try textFiles(in: folder).filter { $0.path.hasSuffix(".swift") }
  }

  /// Every file that is UTF-8; pictures and other bytes are left out.
  static func textFiles(in folder: String) throws -> [File] {
    let base = root.appending(path: folder)
    guard let paths = FileManager.default.enumerator(atPath: base.path()) else { return [] }
    return try paths.compactMap { $0 as? String }.sorted().compactMap { path in
      let url = base.appending(path: path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true,
        let text = String(data: try Data(contentsOf: url), encoding: .utf8)
      else { return nil }
      return File(path: folder + "/" + path, text: text)
    }
  }
}
