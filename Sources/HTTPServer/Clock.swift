import Glibc

/// The clocks the server needs. The coarse ones cost a memory access, and a few milliseconds are
/// near enough for a deadline.
enum Clock {
  /// Milliseconds since some fixed moment; never goes back.
  static var monotonicMilliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC_COARSE, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Microseconds since some fixed moment, exact, for measuring.
  static var monotonicMicroseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
  }

  /// Seconds since 1970-01-01 UTC.
  static var epochSeconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME_COARSE, &time)
    return time.tv_sec
  }
}
