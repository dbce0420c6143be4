import HumanServices

/// A provider's link that is good.
struct OpenLink {
  let token: String
  let link: ProviderLink
  let offers: [Offer]

  /// The last day that is good as a whole.
  var lastDay: CivilDate { CivilDate(inFinlandAt: link.expiresAt).adding(days: -1) }
}
