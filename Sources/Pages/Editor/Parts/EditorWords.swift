import HumanServices

/// Words of the editors' side for the field's closed lists.
extension Phrase {
  package static func kind(_ kind: ServiceKind) -> Phrase {
    switch kind {
    case .service: .kindService
    case .event: .kindEvent
    case .material: .kindMaterial
    case .network: .kindNetwork
    case .training: .kindTraining
    }
  }

  package static func publication(_ publication: Publication) -> Phrase {
    switch publication {
    case .draft: .publicationDraft
    case .published: .publicationPublished
    case .archived: .publicationArchived
    }
  }

  package static func serviceState(_ state: ServiceState) -> Phrase {
    switch state {
    case .planned: .statePlanned
    case .active: .stateActive
    case .paused: .statePaused
    case .ended: .stateEnded
    case .cancelled: .stateCancelled
    }
  }

  package static func whereabouts(_ whereabouts: Whereabouts) -> Phrase {
    switch whereabouts {
    case .open: .whereaboutsOpen
    case .confidentialMunicipalityPublic: .whereaboutsMunicipality
    case .confidential: .whereaboutsConfidential
    }
  }

  package static func precision(_ precision: DatePrecision) -> Phrase {
    switch precision {
    case .day: .precisionDay
    case .month: .precisionMonth
    case .year: .precisionYear
    }
  }

  package static func how(_ how: Assurance.How) -> Phrase {
    switch how {
    case .phone: .howPhone
    case .email: .howEmail
    case .site: .howSite
    case .visit: .howVisit
    }
  }
}
