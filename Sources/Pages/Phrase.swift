/// Every phrase of the interface, named as the page that says it.
///
/// The words stand in `Resources/Phrases/*.json` under the `key`: `frontTitle` is `front.title`. A
/// phrase without words in a language stops the program at start, and a test before that.
///
/// Its raw value is its place among all phrases, so that finding its words costs no hashing.
package enum Phrase: Int, CaseIterable, Sendable {
  case siteName, siteTagline, crumbFront
  case layoutSkip, layoutLanguages, layoutExit
  case urgentLabel, urgentDanger, urgentHelp, urgentSafety
  case footerLabel, footerSearch, footerPathway, footerCalendar, footerMaterials,
    footerProfessionals, footerSafety, footerReport, footerAbout, footerAccessibility,
    footerPrivacyLink, footerPrivacy, footerSources, footerPrinted
  case dateOrEarlier, dateOnwards
  case placeIn, placeConfidential, placeUnconfirmed, placeAsk, placeAskService
  case tripMinutes, tripHours, tripEstimate, tripExplained, areaNation, areaFor
  case cardRemote, cardAlsoRemote, cardInformation, cardConfidential, cardPlaceUnconfirmed,
    cardTimesUnconfirmed, cardNoNumber, cardVisiting, cardNext, cardLast, cardNoSessionSoon
  case costFree, costUnknown, costPaid, costNotTold
  case statePlanned, statePaused, stateEnded, stateCancelled
  case ageChecked, ageYear, ageYearOrEarlier, ageUnknown, ageUnknownRemote, ageUnknownMaterial
  case evidenceProgramme, evidencePage, evidenceProgrammeAndPage, evidenceGeneral
  case findMunicipality, findShow, findHelp
  case frontTitle, frontLead, frontDescription, frontSituation, frontSearch, frontMunicipalities
  case situationYoung, situationYoungHint, situationFear, situationFearHint, situationLawUnchecked,
    situationBring, situationFind, situationSteps, situationYoungSteps, situationAll
  case choiceTitle, choiceNotFound, choiceOutside, choiceNearest, choiceElsewhere, choiceSearch,
    choiceSeveral, choiceRegion, choiceCounty, choiceNationwide
  case municipalityTitle, municipalityDescription, municipalityLeadOne, municipalityLeadMany,
    municipalityAsOf, municipalityNothing, municipalityShowAll, municipalityMore,
    municipalityAllNeeds, municipalityMoreLabel, municipalityNeighbours, municipalityPathway,
    municipalityReport, municipalityGaps, municipalityCalendar
  case filterTitle, filterChosen, filterRemove, filterPhase, filterAudience, filterMode,
    filterLanguage, filterIgnored, filterLevel, filterType, filterFormat, filterAccess, filterCost,
    filterStatutory, filterUpcoming, filterChecked, filterAvailability, filterKind, filterRegion,
    filterMunicipality, filterPresence, filterWidens
  case statutoryYes, statutoryNo, upcomingDays, checkedMonths, availabilityNow, presenceReaches,
    presenceLocated
  case sortingLabel, sortingBest, sortingNewest, violenceFirst, crisisLabel, crisisFirst
  case safetyForEmergency, safetyForViolence, safetyForCrisis, safetyForChild, safetyAnswersIn
  case answerNow, answerCall, answerText, answerChat, answerChild, answerCounty, answerSpeaks,
    answerWeek, answerBook, answerBookPage, answerWrite, answerHow, answerYear, answerAfraid,
    answerSafety, answerSameNumber
  case askUnknownPlace, askNobody, askWhom, askNoNumber, askSay, askLooking, askChildLives, askLive,
    askTell
  case municipalityAllHelp, rowMore, rowReading, rowUnknown, rowNone, rowOld, rowOldCount, rowAlso,
    rowWriteNumber, rowHowToAsk
  case stripLabel, stripHere, stripStop, stripRemote, stripUnknown, stripRemoteShort,
    stripUnknownShort
  case homesTitle, homesBoth, homesOne, homesOther, homesChoose, homesShow
  case missingReport, missingUnknown, missingListed, missingNone, missingNearest, missingOtherArea,
    missingRemote
  case factAudience, factPhase, factApplication, factApplicationEnded, factJoining, factWhatHappens,
    factCost, factModes, factLanguages, factPlaces, factArea, factTimes, factMaterials, factContact,
    factContactOfProvider, factProvider, factFormat, factTopic, factLaw, factWaiting,
    factWaitingDays, factChecked, factUndated
  case interactionTwoWay, interactionOnline, interactionBroadcast, interactionSelfService
  case languageOwn, languageInterpreted, languagePartly, languageUnconfirmed, languageFi,
    languageSv, languageEn, languageSe, languageSmn, languageSms, languageAr, languageRu,
    languagePrs, languageFa, languageKu, languageCkb, languageSo, languageTh, languageTr, languageEs
  case occurrencePlanned, occurrenceHeld, occurrenceCancelled
  case hoursRoundTheClock, hoursWeekdays, hoursByAppointment, hoursHolidaysAsk, hoursHolidaysUsual,
    hoursFrom, hoursTo, hoursOpen, hoursComputed, hoursOpenByAppointment, hoursUntil, hoursClosed,
    hoursOpens, hoursTomorrow, hoursAsk, hoursAskOn
  case holidayNewYearsDay, holidayEpiphany, holidayGoodFriday, holidayEasterSunday,
    holidayEasterMonday, holidayMayDay, holidayAscensionDay, holidayPentecost, holidayMidsummerEve,
    holidayMidsummerDay, holidayAllSaintsDay, holidayIndependenceDay, holidayChristmasEve,
    holidayChristmasDay, holidaySaintStephensDay
  case hoursAt, hoursOvernight, hoursDaily
  case weekdayMonday, weekdayTuesday, weekdayWednesday, weekdayThursday, weekdayFriday,
    weekdaySaturday, weekdaySunday
  case ordinalFirst, ordinalSecond, ordinalThird, ordinalFourth, ordinalLast
  case recurrenceWeekly, recurrenceWeeks, recurrenceMonthly, recurrenceMonths, recurrenceNext,
    recurrenceOver
  case formWeb, formLeaflet, formForm, formCard, formBookmark
  case languageFse, languageUk, languageEt, languageVi, languageZh, languageFr
  case formTitle, formNewTitle, formNewLead, formPublicPage, formStoredPreview, formContents,
    formProblems, formProblemsPublishing, formAdviceOne, formAdviceMany, formAdviceLead,
    formChecked, formSaved, formPublished, formDrafted, formArchived, formCreated, formReplayed,
    formMerged, formCheck, formSaveDraft, formSavePublished, formSaveArchived, formPublish,
    formDraft, formArchive, formPreview, formRemove, formChoose, formWhat, formWhom, formWayIn,
    formHow, formPlace, formArea, formLanguages, formContact, formProviders, formTimes,
    formEditions, formTexts, formSource, formState, formName, formWaiting, formWaitingHelp,
    formWaitingOn, formDayHelp, formSpanHelp, formFreeYes, formFreeNo, formFreeUnknown,
    formInteractions, formMunicipality, formStreet, formStreetHelp, formCertainty, formConfirmed,
    formSeatOnly, formAreaHelp, formNation, formWholeRegion, formMunicipalities, formLanguage,
    formLanguageHow, formContactHelp, formContactKind, formContactValue, formContactValueHelp,
    formContactPurpose, formContactMore, formContactLanguagesHelp, formContactSource,
    formContactSourceHelp, formContactSourceDate, formContactChecked, formContactNote,
    formContactNoteHelp, formPhoneUnread, formContactHours, formContactHoursHelp, formContactPrice,
    formContactPriceHelp, formURL, formURLHelp, formProvider, formRole, formRoleProvider,
    formRolePartner, formEditionForm, formSeries, formSeriesHelp, formSessions, formSessionsHelp,
    formSessionTitle, formSessionNote, formSessionState, formDay, formLastDay, formLastDayHelp,
    formOpens, formCloses, formClosesHelp, formTimeHelp, formRhythm, formMonthly, formWeekly,
    formOrdinal, formWeekday, formWeekdays, formOnlyMonthly, formOnlyWeekly, formInterval,
    formIntervalHelp, formFirstDay, formUntil, formUntilHelp, formCount, formCountHelp, formSkipped,
    formSkippedHelp, formCancelled, formCancelledHelp, formSourceFrom, formSourceTo, formStartsOn,
    formEndsOn, formWhy, formWhyHelp, formTextsHelp, formTextsWhole, formTextsNone,
    formTextsMissing, formTextsFinnish, formPlaceNumber, formLanguageNumber, formContactNumber,
    formProviderNumber, formSeriesNumber, formSessionNumber, formEditionNumber, formAddPlace,
    formAddLanguage, formAddContact, formAddProvider, formAddSeries, formAddSession, formAddEdition
  case organizationContactRemoveHelp
  case factAges, agesFrom, agesTo, agesFromTo, factEligibility, factAlternateName
  case organizationDescription, organizationKind, organizationBusinessID,
    organizationBusinessIDHelp, organizationNoBusinessID, organizationOID, organizationOIDHelp,
    organizationNoOID, organizationParent, organizationParentHelp, organizationNotTold,
    organizationPartOf, organizationState, organizationMunicipality, organizationRegional,
    organizationRegion, organizationOrganization, organizationCompany, organizationPublicCare,
    organizationPrivateCare
  case formContactOpening, formContactOpeningHelp, problemNotHours, organizationNoHours
  case contactPhone, contactTextMessage, contactEmail, contactBooking, contactChat, contactForm,
    contactSite, contactOfPlace, contactOfProvider, contactNoNumber, contactNothing, contactYear,
    contactUndated, contactChecked, contactNoEmail, contactProposal, formContactProposal,
    formContactProposalHelp
  case purposeFirstContact, purposeBooking, purposeUrgent, purposeSwitchboard, problemNoNumber,
    problemArchivedWhy, bulkArchiveWhy, bulkArchiveWhyMissing
  case problemRequired, problemMissing, problemUnchecked, problemNotADay, problemNotATime,
    problemNotANumber, problemTooLong, problemTooLongTogether, fieldLimit, fieldCount,
    problemTooMany, problemOutOf, problemEndsBeforeStart, problemMixedPrecision,
    problemHoursWithoutDay, problemOnlyEnd, problemUnknown, problemSameTime, problemLongNight,
    problemNightsAndDays, addressOtherScheme, addressEmail, addressSpace, addressNoHost,
    addressCredentials, addressSign, problemTwice, problemEndToldTwice, problemNotOfRule
  case phoneNoDigits, phoneTooLong, phoneWords, phoneSeveral, phoneSigns, phoneStart,
    phoneTooFewDigits, phoneTooManyDigits, phoneShortNumber, phoneWouldDial
  case previewTitle, previewStored, previewTyped, previewProblems, previewBack, previewEdit
  case clashTitle, clashLead, clashOwnTitle, clashOwnLead, clashSomebody, clashWhatStays,
    clashChoose, clashSave, clashBack
  case revealTitle, revealLead, revealLog, revealBack, revealDo
  case adviceNameLong, adviceNameLongExample, adviceSummaryLong, adviceSummaryLongExample,
    adviceSummaryIsName, adviceSummaryIsNameExample, adviceDescriptionLong,
    adviceDescriptionLongExample, advicePhone, advicePhoneExample, adviceAddress,
    adviceAddressExample, adviceEmail, adviceEmailExample, adviceDate, adviceDateExample,
    advicePerson, advicePersonExample, adviceView, adviceViewExample, adviceArea, adviceAreaExample,
    adviceSentence, adviceSentenceExample
  case sourceTitle, sourceKind, sourcePeriod, sourceChecked, sourceNeverChecked,
    sourceNeverCheckedUndated, sourceNeverCheckedUndatedRemote, sourceNeverCheckedUndatedMaterial
  case serviceIsPlanned, serviceIsPaused, serviceIsCancelled, serviceIsEnded, serviceDates,
    serviceReport, listPast
  case goneTitle, goneLead, goneAlternatives, goneNothing, goneOn
  case organizationLeadOne, organizationLeadMany, organizationPresent
  case topicArrangedBy, topicNotFor, topicNothing, topicIn, topicNationwide, topicCalendar
  case searchTitle, searchDescription, searchWords, searchButton, searchMunicipality,
    searchAnyMunicipality, searchType, searchAnyType, searchTopics, searchTopicNamed,
    searchFoundOne, searchFoundMany, searchReaching, searchOnlyRunning, searchChooseMunicipality,
    searchToMunicipality, searchNarrow, searchChoose, searchClear, searchGuess, searchAlso,
    searchAsTyped, searchUnfound, searchPartial, searchRelated, searchFoundBy,
    searchFoundInText, searchNothing, searchWithoutTitle, searchWithout, searchNearest,
    searchRemote, searchBrowse, searchSealOver, searchPages, searchRange, searchPrevious,
    searchNext, searchSuggestions
  case pathwayTitle, pathwayTitleIn, pathwayDescription, pathwayLead, pathwayNothing, pathwayOrder,
    pathwayChoose, pathwayChooseOther
  case materialsTitle, materialsLead
  case professionalsGaps, professionalsTitle, professionalsLead, professionalsNetworks,
    professionalsTrainings, professionalsTools, professionalsNone, professionalsReport,
    professionalsMaterials, professionalsReportTitle, professionalsReportText, professionalsWhole,
    professionalsWholeText
  case listTitle, listCountOne, listCountMany, listOpen, listStop, listBegin, listAdd, listHas,
    listRemove, listFull, listMake, listLead, listEmpty, listSearch, listRemoved, listRestore,
    listUnknownOne, listUnknownMany, listUp, listDown, listAddress, listCode, listMore, listClear,
    listPrint
  case downloadsLabel, downloadsCSV, downloadsExcel, downloadsJSON, downloadsCalendar,
    downloadsContact, downloadsFeed
  case newsTitle, newsLead, newsNew, newsChanged, newsNone, newsAll, newsFeed
  case yearTitle, yearLead, yearNothing, yearMore, yearOthers, yearComing
  case monthJanuary, monthFebruary, monthMarch, monthApril, monthMay, monthJune, monthJuly,
    monthAugust, monthSeptember, monthOctober, monthNovember, monthDecember
  case referTitle, referFind, referList, referHand, referTogether, referDanger
  case calendarTitle, calendarLead, calendarEmpty, calendarEmptyAdvice, calendarReport,
    calendarFilter, calendarRegion, calendarAnyRegion, calendarAnyMode, calendarAnyLanguage,
    calendarYear, calendarSubscribe, calendarNothingFiltered, calendarAll, calendarDayUnknown
  case diffName, diffKind, diffAccess, diffFormat, diffYes, diffNo, diffSeatOnly, diffPartner,
    diffURL, diffNeedsCheck, diffPublication, diffState, diffNothing, diffEmpty, diffGone, diffNew
  case conflictMine, conflictTheirs, conflictBoth, conflictBothHelp, conflictOne, conflictOneHelp
  case kindService, kindEvent, kindMaterial, kindNetwork, kindTraining
  case publicationDraft, publicationPublished, publicationArchived, stateActive
  case whereaboutsOpen, whereaboutsMunicipality, whereaboutsConfidential
  case precisionDay, precisionMonth, precisionYear
  case howPhone, howEmail, howSite, howVisit
  case diffFrom, diffUntil, diffTimes, diffSkipped, diffCancelled
  case deskListings, deskOrganizations, deskPlaces, deskTerms, deskInventories, deskTravelTimes,
    deskReports, deskNewService, deskFoundOne, deskFoundMany, deskOrder, deskNextPage, deskChoose,
    deskCheck, deskHistory, deskOnlyRead, deskCheckedOn, deskNarrow, deskWords, deskReason,
    deskArea, deskAreaOwn, deskAreaAll, deskAreaNation, deskAny, deskNotArchived, deskCheckedBefore,
    deskLanguageMissing, deskShow, deskShowAll, deskSave, deskSaved, deskProblems, deskWhy,
    deskWhyHelp, deskRequired, deskTooLong, deskNoURL, deskNoNumber, deskNoLetters, deskUsedBy,
    deskUsedByNone, deskBackToList, deskChooseOne, deskTodayNothing, deskTaskReports,
    deskTaskUnknown, deskNoVoikko, deskUnreadable, deskBackupAge, deskBackupNone, deskBackupLate,
    deskBackupFailed, deskMisses, deskMissesText, deskMissTimes
  case queueTitle, queueLead, queueThrough, queueOpen, queueStart, queueList, queueStep, queueNext,
    queueBack, queueUnknown, queueUnreadable, queueHowSafety, queueHowReports, queueHowProposals,
    queueHowNeeds, queueHowReach, queueHowEnding, queueHowSession, queueHowPlace, queueHowLanguage,
    queueHowDraft, queueHowCheck, queueHowTranslation, translationsTitle, translationsLead,
    translationsNone, translationsFinnish, translationsSave
  case taskUnreachable, taskOver, taskPlaceToCheck, taskNeedsCheck, taskNumberUnread, taskEnding,
    taskNeverChecked, taskCheckedLongAgo, taskDraft, taskLanguageMissing, taskCheckedVeryLongAgo,
    taskCheckedHalfYearAgo, taskNoSession, taskDraftWithEvidence, taskForgottenDraft,
    taskTranslationOutdated, reasonUnreachable, reasonNumberUnread, reasonReported, reasonOver,
    reasonPlaceToCheck, reasonNeedsCheck, reasonEnding, reasonNeverChecked,
    reasonNeverCheckedUndated, reasonCheckedLongAgo, reasonDraft, reasonLanguageMissing,
    reasonCheckedVeryLongAgo, reasonCheckedHalfYearAgo, reasonNoSession, reasonDraftWithEvidence,
    reasonForgottenDraft, reasonTranslationOutdated, reasonNameUnreachable, reasonNameNumberUnread,
    reasonNameReported, reasonNameOver, reasonNamePlaceToCheck, reasonNameNeedsCheck,
    reasonNameEnding, reasonNameNeverChecked, reasonNameCheckedLongAgo, reasonNameDraft,
    reasonNameLanguageMissing, reasonNameCheckedVeryLongAgo, reasonNameCheckedHalfYearAgo,
    reasonNameNoSession, reasonNameDraftWithEvidence, reasonNameForgottenDraft,
    reasonNameTranslationOutdated
  case bulkAction, bulkHelp, bulkPreview, bulkAssure, bulkPause, bulkActivate, bulkEnd, bulkArchive,
    bulkUnarchive, bulkPreviewTitle, bulkChanged, bulkChangedHelp, bulkNone, bulkLeadOne,
    bulkLeadMany, bulkEndsOn, bulkEndsOnMissing, bulkUndoHelp, bulkDo, bulkCancel, bulkAll,
    bulkLeft, bulkLeftOver, bulkLeftNoWay, bulkNoneLeft
  case checkTitle, checkLast, checkNever, checkEdit, checkButton, checkMeaning, checkHow,
    checkHowMissing, checkNote, checkChanged
  case shiftStart, shiftStartHelp, shiftTitle, shiftProgress, shiftFigures, shiftTime, shiftStop,
    shiftReasonUnknownOne, shiftReasonUnknownMany, shiftReasonGapOne, shiftReasonGapMany,
    shiftReasonReportsOne, shiftReasonReportsMany, shiftReasonNever, shiftReasonAgeOne,
    shiftReasonAgeMany, shiftReasonUndated, shiftCall, shiftOpen, shiftWrite, shiftAskWhom,
    shiftAskNobody, shiftSay, shiftSayHello, shiftSayNumber, shiftSayNoNumber, shiftSayWay,
    shiftHeldPhone, shiftHeldSite, shiftHeldOther, shiftHeld, shiftDay, shiftDayWrong, shiftFix,
    shiftNoAnswer, shiftNoAnswerHelp, shiftEnded, shiftEndedDay, shiftEndedDayWrong, shiftInstead,
    shiftInsteadHelp, shiftSkip, shiftAnswerMissing, shiftNationOnly, shiftNationReport, shiftSeen,
    shiftNotes, shiftOutcomeHeld, shiftOutcomeChanged, shiftOutcomeNoAnswer, shiftOutcomeEnded,
    shiftCorrected, shiftSheetOffer, shiftSheetTitle, shiftSheetOfferSite, shiftSheetTitleSite,
    shiftSheetLead, shiftSheetDiffers,
    shiftSheetHeldPhone, shiftSheetHeldSite, shiftSheetHeld, shiftSheetAllDiffer, shiftSheetBack,
    shiftSheetFacts, shiftSheetChanged, shiftSafety, shiftSafetyLead, shiftEndTitle,
    shiftEndNothing, shiftEndEmpty, shiftEndLeft, shiftEndFigures, shiftEndCells, shiftGoOn,
    shiftBack
  case checkedOn
  case safetyContactTitle, safetyContactLead, safetyContactAdminsOnly, safetyContactNeedsCheck,
    safetyContactSourceOf, safetyContactUndated, safetyContactCheck, safetyContactCheckHelp,
    safetyContactCheckToo, safetyContactEdit, safetyContactFacts, safetyContactNumber,
    safetyContactNumberHelp, safetyContactOthers, safetyContactOthersHelp, safetyContactHours,
    safetyContactLanguagesHelp, safetyContactLanguagesNote, safetyContactNote, safetyContactSource,
    safetyContactSourceDate, safetyContactSourceDateHelp, safetyContactNoNumber,
    safetyContactNoLanguages, safetyContactNoDate, safetyContactTask
  case historyTitle, historyLead, historyMoment, historyWhy, historyStep, historyRestore,
    historyFile, historyProgram, historyCreated, historyUpdated, historyRemoved, historyAssured,
    historyRestored, historyProviderLink
  case screenServiceForm, screenServicePage, screenServiceList, screenHistory, screenOrganization,
    screenPlace, screenVocabulary, screenInventory, screenTravelTimes, screenReports,
    screenSafetyContacts, screenShift, screenProposals
  case entityService, entityOrganization, entityPlace, entityTerm, entityInventory,
    entityTravelTime, entitySuggestion, entitySafetyContact, entityOther
  case changesTitle, changesLead, changesEditorsOnly, changesAll, changesNone
  case stepTitle, stepDone, stepAssuredOne, stepAssuredMany, stepKeptOne, stepKeptMany, stepLeadOne,
    stepLeadMany, stepUndo, stepUndoHelp
  case undoJust, undoButton, undoDone, undoAgain, undoWhy, undoRefusedTitle, undoRefusedKept,
    undoChanged, undoYourself, undoCompare
  case revisionTitle, revisionLead, revisionHelpService, revisionHelp, revisionRestore,
    revisionBack, conflictTitle, conflictLead
  case organizationNew, organizationReadOnly, placesLead
  case placeStreet, placeStreetHelp, placeConfidentialMark, placeListingsOne, placeListingsMany,
    placeTitle, placeHelp, placeConfidentialHelp, placeReadOnly, placeShared, placeSharedHelp,
    placeSharedDo, placeSharedBack, placeName, placePostalCode, placePostalCodeHelp,
    placeNoPostalCode, placePostOffice, placePoint, placePointHelp, placeNoPoint, placeCertainty,
    placeCertaintyExact, placeCertaintyApproximate, placeVisitingHours, placeVisitingHoursHelp,
    placeAccessibility, placeAccessibilityHelp
  case termsLead, termsAdminsOnly
  case termNew, termDefinition, termPlain, termHint, termSynonyms, termSynonymsHelp, termGroup,
    termWeight, termWeightHelp, termRemote, termViolence, termViolenceHelp, termViolenceFixed,
    termPosition
  case facetServiceType
  case mergeLink, mergeTitle, mergeLead, mergeTarget, mergeNoTarget, mergePreview, mergeListingsOne,
    mergeListingsMany, mergeWords, mergeAddress, mergeDo
  case refusalPublishUnchecked, refusalEndsBeforeStart, refusalTermIsFixed, refusalFacetIsFull,
    refusalTaken, refusalStaysInPart
  case inventoryLead, inventoryUnknownOne, inventoryUnknownMany, inventoryTitle, inventoryHelp,
    inventoryOpen, inventoryNothingOpen, inventoryBox, inventoryLast, inventoryUnknown,
    inventoryFar, inventoryKept, inventoryRemove, inventoryEntry, inventoryRemoveHelp, inventoryDay,
    inventoryDayWrong, inventoryBy, inventoryByHelp, inventoryByMissing, inventoryCoordinator,
    inventoryNothingChosen, inventoryMet, inventoryScorecard
  case travelLead, travelFrom, travelTo, travelSame, travelMinutes, travelMinutesHelp,
    travelMinutesWrong, travelSource, travelSourceHelp, travelSourceMissing, travelKnown,
    travelNone, travelStale
  case reportsLead, reportsShowClosed, reportsShowOpen, reportsNone, reportsNoneClosed,
    reportsNoPlace, reportsOne
  case reportNote, reportNoteHelp, reportState, reportOpen, reportClosed, reportChanged,
    reportOpenListing
  case guideTitle, guidePicturesInFinnish, guideAltList, guideAltCheck, guideAltHistory,
    guideCaptionList, guideCaptionCheck, guideCaptionHistory
  case checkedHow, deskOthers, checkFacts
  case reportTitle, reportLead, reportProblems, reportAbout, reportMunicipality,
    reportNoMunicipality, reportKind, reportKindError, reportKindMissingService, reportKindOther,
    reportKindMissing, reportText, reportTextHelp, reportTextMissing, reportTextTooLong,
    reportExpired, reportPrivacy, reportSend
  case thanksTitle, thanksLead, titleError
  case problemUnknownName, problemUnknownValue, problemRepeated, problemNames, problemNoNames
  case errorNotFoundTitle, errorNotFoundText, errorMethodTitle, errorMethodText,
    errorBadRequestTitle, errorBadRequestText, errorForbiddenTitle, errorForbiddenText,
    errorBusyTitle, errorBusyText, errorTooLargeTitle, errorTooLargeText, errorTooManyFields,
    errorFailureTitle, errorFailureText, errorStorageTitle, errorUnsavedTitle, errorUnsavedText,
    errorYourText, errorTyped, errorSendAgain, errorId, errorFront, errorSearch, errorReport
  case loginCodeTitle, loginCode, loginCodeHelp, passwordPresent, passwordNew, passwordAgain,
    passwordHelp, passwordSet, passwordChange, passwordProblems, passwordWrong, passwordDiffers,
    passwordTooShort, passwordTooLong, passwordNamesAccount, passwordNamesSite, passwordTooSimple,
    linkTitle, linkText, linkOverTitle, linkOverText, accountOwn, accountChanged, accountPassword,
    accountPasswordText, factorTitle, factorOff, factorOn, factorBegin, factorRenew, factorRemove,
    factorText, factorStepApp, factorOpen, factorStepKey, factorStepCode, factorConfirm,
    recoveryTitle, recoveryText, sessionsTitle, sessionsText, sessionsOne, sessionsThis,
    sessionsEnd, accountsTitle, accountsAdd, accountsMake, accountsSave, accountsAdmin,
    accountsCoordinator, accountsDisabled, accountsNoPassword, accountsSecondFactor, accountsName,
    accountsNameHelp, accountsRole, accountsRegions, accountsRegionsHelp, accountsProblems,
    accountsEmailWrong, accountsEmailTaken, accountsNameMissing, accountsRoleMissing,
    accountsRegionMissing, accountsLastAdmin, accountsLink, accountsActions, accountsActionsText,
    accountsNewLink, accountsUnlock, accountsDisable, accountsEnable, auditTitle, auditText,
    auditOlder, auditCommandLine, auditAccountAdded, auditAccountChanged, auditAccountDisabled,
    auditAccountEnabled, auditAccountUnlocked, auditLinkMade, auditPasswordSet, auditSecondFactorOn,
    auditSecondFactorOff, auditRecoveryCodeUsed, auditLogin, auditLoginSlowed, auditLogout,
    auditLogoutEverywhere, auditConfidentialityRemoved
  case editorName, editorNavigation, editorFront, editorPublicSite, editorLogout, editorHello,
    editorRegions, editorSessionEnds, editorSessionSoon, loginTitle, loginEmail, loginPassword,
    loginSend, loginForgotten, loginCookie, loginRefused, loginExpired, loginSlowed,
    loginCodeRefused, loginOut, loginPasswordSet, loginKept, replayTitle, replayText,
    replayStaleTitle, replayStaleText, replayButton, replayFront, sentBeforeToday, sentBeforeTitle,
    sentBeforeText, sentBeforeButton, sentBeforeFirst, undoneTitle, undoneText, setupTitle,
    setupText, setupCommand
  case storageBusy, storageFull, storageReadOnly, storageDamaged, storageGone, storageRefused,
    gapsTitle, gapsDescription, gapsHonest, gapsUnmapped, gapsNeed, gapsAllNeeds, gapsView,
    gapsListedShort, gapsConfirmedShort, gapsAsOf, gapsMap, gapsMapOf, gapsLegend, gapsLegendCount,
    gapsLegendAll, gapsTable, gapsCaption, gapsMunicipality, gapsLevel, gapsNearest, gapsMinutes,
    gapsScore, gapsLeast, gapsGapCount, gapsUnknownCount, gapsMetCount, gapsAge, gapsPeople,
    gapsSort, gapsSortName, gapsSortLevel, gapsSortMinutes, gapsSortPeople, gapsGroup, gapsUngroup,
    gapsFragile, gapsStale, gapsRegionTotals, gapsTotalsLead, gapsAtLeast, gapsOnly, gapsHidden,
    gapsHiddenKnown, gapsHiddenElsewhere, gapsFilters, gapsDay, gapsDayHelp, gapsAnyAudience,
    gapsShow, gapsDownloads, gapsMethod, gapsMediation, gapsPlanning, gapsTiles, gapsBorders,
    gapsRegion, peopleUnder18, peopleBasisEveryone, peopleBasisUnder18, letterHere, letterNear,
    letterVisiting, letterRemote, letterRegion, letterFar, letterInformation, letterNone,
    letterUnknown, scorecardTitle, scorecardLead, scorecardLeadUnknown, scorecardNeeds,
    scorecardWhy, scorecardClose, scorecardWhyUnknown, scorecardWhyUncounted, scorecardScoring,
    scorecardWhyNone, scorecardWhyStale, scorecardCloseUnknown, scorecardCloseUncounted,
    scorecardCloseFar, scorecardCloseInformation, scorecardCloseNone, scorecardCloseFragile,
    scorecardCloseFresh, scorecardCompare, scorecardHere, scorecardAll, scorecardAverage,
    scorecardPriority, scorecardPriorityParts, scorecardTime, scorecardTimeNote, scorecardThreat,
    scorecardServices, scorecardMore, scorecardHidden, scorecardHiddenKnown, methodTitle,
    methodVersion, methodLead, methodOffersTitle, methodOffers, methodTiersTitle, methodTiers,
    methodWeight, methodTravelTitle, methodTravel, methodFactorsTitle, methodFreshness,
    methodWaiting, methodMonths, methodMonthsOver, methodDays, methodDaysOver, methodFactor,
    methodScoreTitle, methodScore, methodNeedWeight, methodExampleTitle, methodExampleAge,
    methodExampleResult, methodCellTitle, methodCell, methodSensitivityTitle, methodSensitivity,
    methodMoved, methodLargest, methodEquityTitle, methodEquity, methodSpread, methodGini,
    methodLimitsTitle, methodLimits, methodNear, methodRules, methodPriority, methodRemote,
    methodYes, methodNo, methodHidden, methodFormsTitle, methodForms, methodDates, methodGroups,
    methodReferral, methodBounds, methodKnowledge, methodKnowledgeTitle, methodKnown, methodChecked,
    methodByPhone, methodBySource, methodData, methodFirst, methodExampleWhat, methodExampleGroup,
    methodExampleHidden, methodExampleReferral, methodExampleDated, methodExampleUnknown,
    methodLowerUpper, mapHowFar, mapHowSure, mapHowKnown, mapChosen, mapWhole, mapSmall, mapHere,
    mapWithin30, mapWithin60, mapWithin90, mapGap, mapAgeUndated, mapAge, mapGaps0, mapGapsSome,
    mapKnownShare, mapGapsOf, mapKnownOf, mapSentenceAll, mapSentenceAllSure, mapSentenceUnknown,
    mapSentenceGaps, mapSentenceGapsSure, mapSentenceBoth, mapSentenceBothSure, mapSentenceNone,
    mapSentenceNobody, mapSentenceKnown, mapSentenceFurthest, boardLink, boardMet, boardNeedsMet,
    boardNearest, boardCauses, boardNeighbours, boardHelp, boardMunicipalities, boardPlace,
    boardRemote, boardPlan, boardWho, boardWhen, boardUnknown, boardNothingUnknown, boardTravel,
    mediationTitle, mediationLead, mediationNotReached, mediationWaiting, mediationWaitingDays,
    mediationWaitingUnknown, planTitle, planLead, planAdd, planEnd, planWhichService, planMode,
    planPlace, planNoPlace, planArea, planAreaOwn, planAreaNeighbours, planAreaRegion, planAreaAll,
    planCompute, planResult, planChanges, planNoChange, planBefore, planAfter, planPeopleGained,
    planBest, planBestLead, planLimit, planSteps, planStep, planGained, planCoveredBefore,
    planRefused, planChange, planScoreNote, planNeedsPlace, planLanguage, planAnyLanguage,
    planPriorities, planPrioritiesLead, planTotal, planUnmet, planPeoplePart, planRemoteness,
    planFragility, checkByProvider, deskTaskProposals, proposedPhone, proposedPhoneHelp,
    proposedEmail, proposedEmailHelp, proposedUrl, proposedHours, proposedAccess, proposedFees,
    proposedArea, proposedEnd, proposedEndHelp, proposedWords, proposedWordsHelp
  case proposalNothing, proposalEmailUnread, proposalDayUnread, proposalEndsBeforeStart,
    proposalTitle, proposalLead, proposalNone, proposalFromProvider, proposalFromVisitor,
    proposalThen, proposalNow, proposalNew, proposalAccept, proposalAcceptAndCheck, proposalRead,
    proposalDone, proposalConflict, proposalRefuseTitle, proposalReason, proposalReasonHelp,
    proposalReasonMissing, proposalRefuse, proposalAccepted, proposalRefused, proposalChanged
  case confirmTitle, confirmLead, confirmListingsOne, confirmListingsMany, confirmHow,
    confirmProblems, confirmExpired, confirmChanged, confirmSlowed, confirmHolds,
    confirmSomethingChanged, confirmChangeHelp, confirmSendChanges, confirmHasEnded, confirmSendEnd,
    confirmHeldToday, confirmHeldOn, confirmNever, confirmWaiting, confirmAccepted, confirmRefused,
    confirmRefusedWhy, confirmNothingChanged, confirmEndedAlready, confirmOverTitle,
    confirmOverLead, confirmOverText
  case providerLinkTitle, providerLinkLead, providerLinkAsk, providerLinkFor, providerLinkWho,
    providerLinkWhoHelp, providerLinkWhoMissing, providerLinkChoose, providerLinkMake,
    providerLinkOther, providerLinkMade, providerLinkMadeHelp, providerLinkLetter,
    providerLinkLetterOne, providerLinkLetterMany, providerLinkGiven, providerLinkNone,
    providerLinkMadeOn, providerLinkUntil, providerLinkOver, providerLinkEnded,
    providerLinkAnswered, providerLinkUnanswered, providerLinkEnd
  case factAsk, reportMore, reportProposed, reportProposedHelp, goOnTitle, goOnText, goOnLink,
    reportKindAccessibility, reportContact, reportContactHelp, reportContactTooLong,
    reportContactUnread, reportReachBy, reportReachUntil, reportAnswerBy, reportAnswerLate,
    reportForgetContact, reportPrivacyPointed, deskTaskLateAnswers
  case letterSubject, letterSubjectNothing, letterGreeting, letterWaits, letterNothing,
    letterRegions, letterShift, letterTasks, letterAnswered, letterEnding, letterMore, letterHidden,
    letterWhy
  package var key: String {
    let name = String(describing: self)
    guard let capital = name.firstIndex(where: \.isUppercase) else { return name }
    let rest = name[capital...]
    return "\(name[..<capital]).\(rest.prefix(1).lowercased())\(rest.dropFirst())"
  }
}
