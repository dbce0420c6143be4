import Glibc

/// Whether a condition comes to hold, for conditions that nobody tells of; it is looked at every two
/// milliseconds.
///
/// A test waits for a condition, never for a time: a time is too short on a slow machine and wasted
/// on a fast one.
///
/// - Parameter seconds: after which it is given up; far longer than it ever takes.
package func eventually(
  within seconds: Int = 30, _ condition: () throws -> Bool
) rethrows -> Bool {
  let deadline = ContinuousClock.now + .seconds(seconds)
  while ContinuousClock.now < deadline {
    if try condition() { return true }
    usleep(2000)
  }
  return try condition()
}
