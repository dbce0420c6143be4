import Foundation

/// The signals that ask the program to stop.
///
/// They are held back before the program has threads, which inherit this: a signal that comes at any
/// moment from then on waits for `wait`. A thread that was made before would take it and end the
/// program at once; a handler that is still being set up would miss it.
struct StopSignals: ~Copyable {
  private var signals = sigset_t()

  /// Holds them back from here on.
  init() {
    sigemptyset(&signals)
    for number in [SIGTERM, SIGINT] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Returns when one has come, also one that came before.
  mutating func wait() {
    var number: Int32 = 0
    while sigwait(&signals, &number) != 0 {}
  }
}
