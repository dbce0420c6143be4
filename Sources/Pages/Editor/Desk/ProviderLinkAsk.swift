import Addresses
import HumanServices
import Markup

/// Where a link for a provider is made, told beside what it would be about.
package struct ProviderLinkAsk {
  let context: PageContext
  let about: ProviderLink.Subject

  package init(context: PageContext, about: ProviderLink.Subject) {
    self.context = context
    self.about = about
  }

  package var content: HTML {
    p {
      a(context.href(.editor(.desk(.providerLinks(about: about))))) { words(.providerLinkAsk) }
    }
  }

  private var words: Phrases { context.words }
}
