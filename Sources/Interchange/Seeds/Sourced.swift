import HumanServices

/// A record with the file it came from, so that a problem can name it.
struct Sourced<Value> {
  let file: String
  let value: Value
}
