import Foundation

/// The functions of libvoikko that we call, found at run time so that the build and the program do
/// without it.
///
/// Source of the names and types: `voikko.h` of libvoikko 4.3.
struct VoikkoLibrary {
  typealias Handle = UnsafeMutableRawPointer
  typealias Text = UnsafePointer<CChar>
  typealias OwnedText = UnsafeMutablePointer<CChar>
  typealias Analyses = UnsafeMutablePointer<OpaquePointer?>

  let initialise: @convention(c) (UnsafeMutablePointer<Text?>, Text, Text?) -> Handle?
  let terminate: @convention(c) (Handle) -> Void
  let version: @convention(c) () -> Text?
  let analyse: @convention(c) (Handle, Text) -> Analyses?
  let freeAnalyses: @convention(c) (Analyses) -> Void
  let value: @convention(c) (OpaquePointer, Text) -> OwnedText?
  let freeValue: @convention(c) (OwnedText) -> Void

  /// Loads the first library found; it stays loaded, because unloading C++ while threads live is
  /// not safe.
  init(names: [String]) throws(VoikkoFailure) {
    let library = try Self.open(names)
    initialise = try Self.function("voikkoInit", in: library)
    terminate = try Self.function("voikkoTerminate", in: library)
    version = try Self.function("voikkoGetVersion", in: library)
    analyse = try Self.function("voikkoAnalyzeWordCstr", in: library)
    freeAnalyses = try Self.function("voikko_free_mor_analysis", in: library)
    value = try Self.function("voikko_mor_analysis_value_cstr", in: library)
    freeValue = try Self.function("voikko_free_mor_analysis_value_cstr", in: library)
  }

  private static func open(_ names: [String]) throws(VoikkoFailure) -> UnsafeMutableRawPointer {
    var reason = "no name to try"
    for name in names {
      if let library = dlopen(name, RTLD_NOW | RTLD_LOCAL) { return library }
      reason = dlerror().map { String(cString: $0) } ?? "no reason given"
    }
    throw .libraryNotFound(reason)
  }

  private static func function<Function>(
    _ name: String, in library: UnsafeMutableRawPointer
  ) throws(VoikkoFailure) -> Function {
    guard let symbol = dlsym(library, name) else { throw .functionMissing(name) }
    return unsafeBitCast(symbol, to: Function.self)
  }
}
