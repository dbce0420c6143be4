import ArgumentParser
import Catalogue
import Foundation
import HTTPServer
import HumanServices
import Interchange
import Site

enum Output {
  static func error(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Shown at once, also when standard output is a file or a pipe.
  static func line(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }
  /// Exactly as they are, such as a table for another program.
  static func bytes(_ bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes)) }
}
