import Addresses
import Crypto
import Foundation
import HTTPServer
import HTTPTypes
import Pages

/// The style sheet, script and icons: read, compressed and named by their content at start, so that
/// browsers may keep them for ever.
struct Assets: Sendable {
  let names: AssetNames
  let routes: [Route]
  /// Of the guide for coordinators; the browser tests take them.
  let guidePictures: GuidePictures

  private static let compressionLevel = 9

  init(folder: URL) throws {
    let first = try Assets.asset(folder, "first.css", "text/css; charset=utf-8")
    let firstStyles = Assets.dense(
      String(decoding: try Resources.read(folder.appending(path: "first.css")), as: UTF8.self))
    let styles = try Assets.asset(folder, "site.css", "text/css; charset=utf-8")
    let mapStyles = try Assets.asset(folder, "map.css", "text/css; charset=utf-8")
    let editorStyles = try Assets.asset(folder, "editor.css", "text/css; charset=utf-8")
    let sheetStyles = try Assets.asset(folder, "sheets.css", "text/css; charset=utf-8")
    let scripts = try ["exit.js", "site.js"].map {
      try Assets.asset(folder, $0, "text/javascript; charset=utf-8")
    }
    let editorScript = try Assets.asset(folder, "editor.js", "text/javascript; charset=utf-8")
    let icons = try Assets.asset(folder, "icons.svg", "image/svg+xml")
    names = AssetNames(
      first: (firstStyles, first.path), styles: styles.path, mapStyles: mapStyles.path,
      editorStyles: editorStyles.path, sheetStyles: sheetStyles.path,
      scripts: (scripts.map(\.path), editorScript.path), icons: icons.path)
    var pictures: [GuidePictures.Picture: (path: String, response: Response)] = [:]
    for picture in GuidePictures.Picture.allCases {
      pictures[picture] = try Assets.asset(folder, "\(picture.rawValue).png", "image/png")
    }
    guidePictures = GuidePictures(addresses: pictures.mapValues(\.path))
    let all = [first, styles, mapStyles, editorStyles, sheetStyles, editorScript, icons]
    let icon = try Assets.icon(folder, "icon.ico", "image/x-icon")
    let touchIcon = try Assets.icon(folder, "icon.png", "image/png")
    routes =
      (all + scripts + pictures.values).map { asset in .get(asset.path) { _ in asset.response } }
      + [
        .get(machine: .icon) { _ in icon }, .get(machine: .touchIcon) { _ in touchIcon },
      ]
  }

  /// A style sheet without comments and indentation.
  ///
  /// None of ours has a comment's or a line's end within a string.
  static func dense(_ styles: String) -> String {
    styles.replacing(/\/\*(.|\n)*?\*\//, with: "").split(separator: "\n")
      .map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// How long browsers keep a sign whose address never changes, in seconds: a day.
  private static let iconSeconds = 24 * 60 * 60

  /// A sign of the site that says nothing of what it is about.
  private static func icon(_ folder: URL, _ name: String, _ type: String) throws -> Response {
    let bytes = [UInt8](try Resources.read(folder.appending(path: name)))
    return Response(
      fields: [
        .contentType: type, .cacheControl: "public, max-age=\(iconSeconds)",
        .eTag: "\"\(Digest.short(of: bytes))\"",
      ], body: .bytes(bytes))
  }

  private static func asset(
    _ folder: URL, _ name: String, _ type: String
  ) throws -> (path: String, response: Response) {
    let bytes = [UInt8](try Resources.read(folder.appending(path: name)))
    let hash = Digest.short(of: bytes)
    let parts = name.split(separator: ".")
    let path = "/assets/\(parts[0]).\(hash).\(parts[1])"
    var response = Response(
      fields: [
        .contentType: type,
        .cacheControl: "public, max-age=31536000, immutable",
        .eTag: "\"\(hash)\"",
      ],
      body: Gzip.compress(bytes, level: compressionLevel).map {
        .precoded(identity: bytes, gzip: $0)
      } ?? .bytes(bytes))
    response.sharedTarget = path
    response.acceptsRanges = true
    return (path, response)
  }
}
