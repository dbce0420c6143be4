import Foundation
import Pages

/// Makes QR codes with libqrencode, found at run time so that the build and the program do without it.
///
/// Source of the names and types: `qrencode.h` of libqrencode 4.1.
package struct QRCode: Sendable {
  /// Bytes of an address that is still read from paper at arm's length; a longer one has no code.
  static let addressBytes = 600

  private struct Symbol {
    let version: CInt
    let width: CInt
    let data: UnsafePointer<UInt8>?
  }

  private typealias Encode =
    @convention(c) (UnsafePointer<CChar>, CInt, CInt, CInt, CInt) -> UnsafeMutableRawPointer?
  private typealias Free = @convention(c) (UnsafeMutableRawPointer) -> Void

  private let encode: Encode
  private let free: Free

  /// The library, or `nil` where it is missing. It stays loaded.
  package static let loaded = QRCode()

  private init?() {
    guard let library = dlopen("libqrencode.so.4", RTLD_NOW | RTLD_LOCAL),
      let encode = dlsym(library, "QRcode_encodeString"), let free = dlsym(library, "QRcode_free")
    else { return nil }
    self.encode = unsafeBitCast(encode, to: Encode.self)
    self.free = unsafeBitCast(free, to: Free.self)
  }

  /// The code of an address; `nil` when it is too long.
  func matrix(_ address: String) -> QRMatrix? {
    guard address.utf8.count <= QRCode.addressBytes, !address.utf8.contains(0) else { return nil }
    // Version as small as fits; level M mends 15 %, enough for a folded paper; 8-bit mode; case kept.
    let (smallest, levelM, eightBit, caseKept): (CInt, CInt, CInt, CInt) = (0, 1, 2, 1)
    guard let symbol = encode(address, smallest, levelM, eightBit, caseKept) else { return nil }
    defer { free(symbol) }
    let header = symbol.load(as: Symbol.self)
    guard let data = header.data, header.width > 0 else { return nil }
    let side = Int(header.width)
    // The lowest bit of each square says whether it is dark.
    return QRMatrix(side: side, squares: (0..<(side * side)).map { data[$0] & 1 == 1 })
  }
}
