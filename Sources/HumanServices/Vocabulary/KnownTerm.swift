/// A term of the vocabulary that rules ask for by its code.
///
/// An admin edits the vocabulary while the program runs, so whatever a rule names stands here once:
/// the rules, what may not be merged away, and what `eropalvelut check` looks for follow from `all`.
package struct KnownTerm: Hashable, Sendable {
  package let facet: Facet
  package let code: String
  package let roles: Set<Role>

  /// What rules do with a term.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    /// It tells of violence, so what has it is kept nowhere and named neutrally. Other terms may be
    /// marked so too; these cannot be unmarked.
    case violence
    /// A way in which help is given: the closed list that tiers and pages know.
    case wayOfGiving
    /// A mode in which people come together at a time; by telephone or on a page one is alone.
    case gathering
    /// Written or spoken to and fro at once, which a young person can do alone.
    case talking
    /// Its time is agreed with each client.
    case agreedTimes
    /// One is sent to it by a professional or an authority.
    case byReferral
    /// One books a time, which is what an imagined offer is like.
    case appointment
    /// One signs up for it, as for a group.
    case signUp
    /// One may come or call without an appointment.
    case walkIn
    /// It is given to a group.
    case group
    /// Mediation, which has a page of its own for professionals.
    case mediation
    /// Groups that an empty calendar leads to.
    case groupTopic
    /// An audience that leaves no family out.
    case anyFamily
    /// Children and young people themselves.
    case young
    /// Those who help families in their work.
    case professionals
    /// Help that is talking to somebody at once.
    case talkingHelp
    /// A wellbeing services county has to arrange it.
    case countysDuty
    /// The state's legal aid offices have to give it.
    case legalAidsDuty
    /// District courts have to arrange it.
    case courtsDuty
    /// The state pays for it and the national line leads to it.
    case nationalLine

    /// Whose terms have the role; the violence of people is told by an audience, that of help by a
    /// type, so it is in two.
    package var facets: [Facet] {
      switch self {
      case .violence: [.serviceType, .audience]
      case .wayOfGiving, .gathering, .talking: [.deliveryMode]
      case .agreedTimes, .byReferral, .appointment, .signUp, .walkIn: [.access]
      case .group: [.format]
      case .mediation, .groupTopic, .talkingHelp, .countysDuty, .legalAidsDuty, .courtsDuty,
        .nationalLine:
        [.serviceType]
      case .anyFamily, .young, .professionals: [.audience]
      }
    }
  }

  private init(_ facet: Facet, _ code: String, _ roles: Role...) {
    self.facet = facet
    self.code = code
    self.roles = Set(roles)
  }

  package static let all: [KnownTerm] = [
    KnownTerm(.serviceType, "turvakoti", .violence, .nationalLine),
    KnownTerm(.serviceType, "vakivaltatyo", .violence, .nationalLine),
    KnownTerm(.serviceType, "perheasioiden_sovittelu", .mediation, .countysDuty),
    KnownTerm(.serviceType, "tuomioistuinsovittelu", .mediation, .courtsDuty),
    KnownTerm(.serviceType, "lastenvalvoja", .countysDuty),
    KnownTerm(.serviceType, "perheneuvonta", .countysDuty),
    KnownTerm(.serviceType, "tapaamispaikka", .countysDuty),
    KnownTerm(.serviceType, "perhetyo", .countysDuty),
    KnownTerm(.serviceType, "oikeusapu", .legalAidsDuty),
    KnownTerm(.serviceType, "keskusteluapu", .talkingHelp),
    KnownTerm(.serviceType, "eroneuvonta", .talkingHelp),
    KnownTerm(.serviceType, "kriisiapu", .talkingHelp),
    KnownTerm(.serviceType, "parisuhdeneuvonta"),
    KnownTerm(.serviceType, "uusperheneuvonta"),
    KnownTerm(.serviceType, "nuoren_eroryhma", .talkingHelp),
    KnownTerm(.serviceType, "vertaisryhma", .groupTopic),
    KnownTerm(.serviceType, "eroryhma", .groupTopic),
    KnownTerm(.serviceType, "vanhemman_neuvo", .groupTopic),
    KnownTerm(.serviceType, "eroneuvo", .groupTopic),
    KnownTerm(.phase, "parisuhteen_tuki"),
    KnownTerm(.phase, "eron_harkinta"),
    KnownTerm(.phase, "akuutti_ero"),
    KnownTerm(.phase, "sopiminen"),
    KnownTerm(.phase, "eron_jalkeinen_vanhemmuus"),
    KnownTerm(.phase, "uusperhe"),
    KnownTerm(.audience, "vakivaltaa_kokeneet", .violence),
    KnownTerm(.audience, "vanhemmat", .anyFamily),
    KnownTerm(.audience, "lapset", .anyFamily, .young),
    KnownTerm(.audience, "nuoret", .anyFamily, .young),
    KnownTerm(.audience, "isovanhemmat", .anyFamily),
    KnownTerm(.audience, "ammattilaiset", .anyFamily, .professionals),
    KnownTerm(.access, "ajanvaraus", .agreedTimes, .appointment),
    KnownTerm(.access, "lahete", .agreedTimes, .byReferral),
    KnownTerm(.access, "ilmoittautuminen", .signUp),
    KnownTerm(.access, "ilman_ajanvarausta", .walkIn),
    KnownTerm(.format, "ryhma", .group),
    KnownTerm(.deliveryMode, Delivery.faceToFace, .wayOfGiving, .gathering),
    KnownTerm(.deliveryMode, Delivery.homeVisit, .wayOfGiving, .gathering),
    KnownTerm(.deliveryMode, "video", .wayOfGiving, .gathering),
    KnownTerm(.deliveryMode, "chat", .wayOfGiving, .gathering, .talking),
    KnownTerm(.deliveryMode, "facebook_live", .wayOfGiving, .gathering),
    KnownTerm(.deliveryMode, Delivery.byPhone, .wayOfGiving, .talking),
    KnownTerm(.deliveryMode, "verkko", .wayOfGiving),
  ]

  /// The codes of a role, in the order of `all`.
  package static func codes(_ role: Role) -> [String] {
    all.filter { $0.roles.contains(role) }.map(\.code)
  }

  /// The service types to book first in a phase of separation, in order: what is statutory and comes
  /// early on the path before what follows from it.
  ///
  /// - Parameter phase: `nil` where nobody said how it is.
  package static func firstBookings(phase: String?) -> [String] {
    switch phase {
    case "parisuhteen_tuki": ["perheneuvonta", "parisuhdeneuvonta"]
    case "eron_harkinta":
      ["perheneuvonta", "perheasioiden_sovittelu", "parisuhdeneuvonta", "eroneuvonta"]
    case "akuutti_ero": ["lastenvalvoja", "perheneuvonta", "oikeusapu"]
    case "sopiminen": ["lastenvalvoja", "perheasioiden_sovittelu", "oikeusapu"]
    case "eron_jalkeinen_vanhemmuus":
      ["perheneuvonta", "perheasioiden_sovittelu", "vertaisryhma"]
    case "uusperhe": ["perheneuvonta", "uusperheneuvonta"]
    default: ["lastenvalvoja", "perheasioiden_sovittelu", "perheneuvonta"]
    }
  }

  package static func isKnown(_ facet: Facet, _ code: String) -> Bool {
    all.contains { $0.facet == facet && $0.code == code }
  }

  package static func isOfViolence(_ facet: Facet, _ code: String) -> Bool {
    all.contains { $0.facet == facet && $0.code == code && $0.roles.contains(.violence) }
  }
}

extension TaxonomyTerm {
  /// Whether a rule names it, so that it cannot be merged away; delivery modes are a closed list.
  package var isFixed: Bool { facet == .deliveryMode || KnownTerm.isKnown(facet, code) }
}

extension Vocabulary {
  /// The terms of a role that are of the facet and still there.
  package func set(_ role: KnownTerm.Role, in facet: Facet) -> TermSet {
    set(facet, KnownTerm.all.filter { $0.facet == facet && $0.roles.contains(role) }.map(\.code))
  }

  /// The same for a role of one facet.
  package func set(_ role: KnownTerm.Role) -> TermSet {
    role.facets.first.map { set(role, in: $0) } ?? []
  }

  /// The terms of a role that are there, in the order of `KnownTerm.all`.
  package func terms(_ role: KnownTerm.Role) -> [TaxonomyTerm] {
    KnownTerm.all.filter { $0.roles.contains(role) }.compactMap { term($0.facet, $0.code) }
  }

  /// Terms that rules name and nobody finds: merged away before they were guarded.
  package var missingKnownTerms: [KnownTerm] {
    KnownTerm.all.filter { term($0.facet, $0.code) == nil }
  }
}
