/// Where on the editors' side a change was made.
package enum EditScreen: String, Hashable, Sendable, CaseIterable {
  case serviceForm = "service_form"
  case servicePage = "service_page"
  case serviceList = "service_list"
  case history
  case organization
  case place
  case vocabulary
  case inventory
  case travelTimes = "travel_times"
  case reports
  case proposals
  case safetyContacts = "safety_contacts"
  case shift
}
