import HTTPTypes

/// What may be known of an answer afterwards: nothing of who asked, nor the query, nor any field.
package struct FinishedAnswer: Equatable, Sendable {
  /// Nil where no request was understood.
  package var method: HTTPRequest.Method?
  /// Percent-decoded and without the query; "" where no request was understood.
  package var path = ""
  /// The pattern of the route that answered (`Response.route`); "" where none did.
  package var route = ""
  package var status = 0
  /// Head and content that the system took for sending, in bytes.
  package var bytes = 0
  /// From the complete request to the last byte sent, in microseconds.
  package var microseconds = 0
  /// Why a request was refused or an answer broken off: a reason code such as "badHost" or
  /// "writeTimeout". Nil for what went well, handlers' own errors included.
  package var reason: String?
}
