import HumanServices

/// `ServiceDetails.reachGap` as SQL, for a list of hundreds of listings.
enum ReachGapRows {
  /// Every way to reach somebody about a service: its own, its places', and its providers'.
  static let ways = """
    way AS MATERIALIZED (
      SELECT service_id, \(isNumber) AS is_number FROM contact_point
      WHERE service_id IS NOT NULL AND \(isUsable)
      UNION ALL
      SELECT given.service_id, \(isNumber)
      FROM service_at_location AS given
      JOIN contact_point AS point ON point.location_id = given.location_id
      WHERE certainty = 'confirmed' AND \(isUsable)
      UNION ALL
      SELECT provider.service_id, \(isNumber)
      FROM service_provider AS provider
      JOIN contact_point AS point ON point.organization_id = provider.organization_id
      WHERE role = 'provider' AND \(isUsable)
      UNION ALL
      SELECT service_id, FALSE FROM service_provider
      JOIN organization ON organization.id = organization_id
      WHERE role = 'provider' AND url IS NOT NULL
    ), phoned AS MATERIALIZED (
      SELECT service_id FROM delivery JOIN taxonomy_term ON taxonomy_term.id = taxonomy_term_id
      WHERE taxonomy_code = 'delivery_mode' AND code = '\(Delivery.byPhone)'
    )
    """

  /// Whether a row of `service` is published and lacks a way to be reached.
  static let condition = """
    publication = 'published' AND kind IN ('service', 'event')
      AND status NOT IN ('ended', 'cancelled')
      AND (id IN (SELECT service_id FROM phoned)
          AND id NOT IN (SELECT service_id FROM way WHERE is_number)
        OR url IS NULL AND id NOT IN (SELECT service_id FROM way))
    """

  private static let isNumber = "kind IN ('phone', 'text_message')"
  private static let isUsable =
    "publication = 'published' AND (number IS NOT NULL OR kind NOT IN ('phone', 'text_message'))"
}
