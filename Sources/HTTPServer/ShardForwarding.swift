extension Shard {
  /// Notes on whose behalf a trusted proxy makes a request, and counts it as theirs.
  ///
  /// - Returns: false when that client has as many under way as it may have connections.
  func beginCounting(_ connection: Connection, _ head: RequestHead) -> Bool {
    guard connection.isTrusted, connection.countedHousehold == nil else { return true }
    connection.origin = context.trust.origin(saidBy: head)
    guard let client = connection.origin.address, !client.isLoopback,
      !context.trust.trusts(client)
    else { return true }
    guard context.admitForwarded(client.household) else { return false }
    connection.countedHousehold = client.household
    return true
  }

  /// Forgets on whose behalf it was, once the answer is sent or the connection gone.
  func endCounting(_ connection: Connection) {
    guard connection.isTrusted else { return }
    connection.origin = ForwardedOrigin()
    guard let household = connection.countedHousehold else { return }
    connection.countedHousehold = nil
    context.dismissForwarded(household)
  }
}
