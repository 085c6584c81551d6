using CaseManagement.Application.History;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Assessments.Marac;
using CaseManagement.Domain.Assessments.Safety;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Consents;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.Directory;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Feedback;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Merging;
using CaseManagement.Domain.ReferenceData;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Safeguarding;
using CaseManagement.Domain.ServiceLevels;
using CaseManagement.Domain.Supervision;
using CaseManagement.Domain.Support;
using CaseManagement.Domain.Support.Court;
using CaseManagement.Domain.Support.Rights;
using CaseManagement.Domain.Volunteers;

namespace CaseManagement.Api.Pages.Shared.History;

/// <summary>What each kind of act says in a timeline: a heading, and the members worth a line. A test fails where a kind is missing.</summary>
public sealed class HistoryWords(ReferenceSnapshot codes, IReadOnlyDictionary<Guid, string> people)
{
    private static readonly Dictionary<string, Func<Told, HistoryText>> Kinds = new()
    {
        [nameof(ReferralReceived)] = t => new("Referral received", t.Code("From", "source", CodeLists.Sources), t.Code("Force", "force", CodeLists.Forces)),
        [nameof(ReferralTriaged)] = t => new(
            "Referral checked", t.Code("Outcome", "outcome", CodeLists.TriageOutcomes), t.Instant("First contact due", "contactDueUtc")),
        [nameof(ReferralUpdated)] = t => new(
            "Referral updated by the sender", t.IsTrue("riskRaised") ? new(null, "The sender now grades the risk higher") : null, t.Changes()),
        [nameof(ReferralWithdrawn)] = t => new("Referral withdrawn by the sender", t.Text(null, "reason")),
        [nameof(ReferralFreed)] = _ => new("Safe contact details came by another referral"),
        [nameof(ReferralAssigned)] = t => t.Person("Officer", "officerId") is { } officer
            ? new("Referral given to an officer", officer)
            : new("Referral put back for anybody to take"),
        [nameof(ReferralDealt)] = t => new("Referral dealt to an officer in turn", t.Person("Officer", "officerId")),
        [nameof(ReferralTakenUp)] = t => new("Referral taken up", t.Text(null, "reason")),
        [nameof(ReferralCorrected)] = t => new("Corrected by the service", t.Text(null, "reason")),
        [nameof(ReferralOffenceClassified)] = t => new("Kind of offence set", t.Code("Was", "was", CodeLists.Offences), t.Code("Is", "is", CodeLists.Offences)),
        [nameof(PoliceContactRecorded)] = t => new("Contact with the police", t.Text("With", "with"), t.Text(null, "what")),
        [nameof(ReferralInSupport)] = _ => new("Support began"),
        [nameof(ReferralOutcomeSet)] = t => new("Outcome set", t.Code("Outcome", "outcome", CodeLists.TriageOutcomes)),
        [nameof(ReferralClosed)] = t => new("Referral closed", t.Code("Reason", "reasonCode", CodeLists.ClosureReasons), t.Text(null, "note")),
        [nameof(QuarantinedMessageResent)] = _ => new("Message mended and taken"),
        [nameof(QuarantinedMessageDiscarded)] = t => new("Message discarded", t.Text(null, "reason")),
        [nameof(ReferralImportRequested)] = t => new("File of referrals given in", t.Code("Force", "force", CodeLists.Forces), t.Text("File", "fileName")),
        [nameof(ReferralImportFinished)] = t => new("File of referrals taken", t.Plain("Rows", "rows")),
        [nameof(ReferralImportFailed)] = _ => new("File of referrals could not be taken"),
        [nameof(PersonRecorded)] = t => new("Person recorded", t.Text("Name", "name")),
        [nameof(PersonStatementTaken)] = _ => new("Details taken from a referral"),
        [nameof(ContactPointAdded)] = t => new("Number or address added", t.Text(null, "value")),
        [nameof(ContactSafetyConfirmed)] = t => new("Asked what is safe", t.Safety(), t.Text(null, "note")),
        [nameof(SafeContactPlanned)] = t => new("Safe contact planned", t.Text(null, "note")),
        [nameof(ContactPointMarkedNotWorking)] = t => new(
            "A number or address does not work", t.IsTrue("byGateway") ? new HistoryLine(null, "As the text gateway told") : null),
        [nameof(ContactPointMarkedWorking)] = _ => new("A number or address works after all"),
        [nameof(PersonMessagePlanned)] = t => new("Reminder to the person planned", t.Words("How", "channel"), t.Instant("Leaves", "leaveUtc"), t.Text(null, "text")),
        [nameof(PersonMessageLeft)] = t => new("Reminder to the person left", t.Words("How", "channel")),
        [nameof(PersonMessageWithheld)] = t => new("Reminder withheld: it was not safe any more", t.Words("How", "channel")),
        [nameof(PersonMessageDropped)] = t => new("Reminder not sent: what it reminds of changed, or came first", t.Words("How", "channel")),
        [nameof(PersonMessageFailed)] = t => new("Reminder did not arrive", t.Words("How", "channel")),
        [nameof(PersonMessageCancelled)] = t => new("Reminder cancelled", t.Words("How", "channel")),
        [nameof(MessageTemplateDrawnUp)] = _ => new("Message drawn up"),
        [nameof(MessageTemplateEnded)] = _ => new("Message ended"),
        [nameof(ContactSuspendedForSafety)] = _ => new("Contact suspended: it was not safe"),
        [nameof(ContactSuspensionLifted)] = t => new("Contact allowed again", t.Text(null, "reason")),
        [nameof(CaseOpened)] = t => new("Case opened", t.Words("Level of support", "supportLevel"), t.Words("Risk", "riskGrade")),
        [nameof(CaseAssigned)] = t => new(
            "Worker assigned", t.Person("Worker", "workerId"), t.Person("Instead of", "insteadOfWorkerId"), t.Text("Why", "reason"),
            t.IsTrue("overLimit") ? new(null, "Given although they carry more than the limit") : null),
        [nameof(CaseReleased)] = t => new("Case waits for another worker", t.Person("Was led by", "workerId"), t.Text("Why", "reason")),
        [nameof(CaseWorkerAdded)] = t => new("Worker added", t.Person("Worker", "workerId"), t.Words("As", "role"), t.Text("Why", "reason")),
        [nameof(CaseWorkerEnded)] = t => new("Worker’s part ended", t.Person("Worker", "workerId"), t.Words("Was", "role"), t.Text("Why", "reason")),
        [nameof(CaseAskedFor)] = t => new("A worker asked for the case", t.Person("Worker", "workerId"), t.Text("Why", "why")),
        [nameof(CaseLockedOut)] = t => new("Somebody locked out of the case", t.Person("Who", "userId"), t.Text("Why", "reason")),
        [nameof(CaseLockoutLifted)] = t => new("Somebody let into the case again", t.Person("Who", "userId"), t.Text("Why", "reason")),
        [nameof(CaseWeighed)] = t => new(
            "Weight of the case changed", t.IsTrue("informationOnly") ? new(null, "Information only") : null, t.IsTrue("atCourt") ? new(null, "At court") : null),
        [nameof(TransferOffered)] = t => new(
            "Case offered to another worker", t.Person("To", "toWorkerId"), t.Text("Why", "reason"),
            t.IsTrue("overLimit") ? new(null, "Offered although they carry more than the limit") : null),
        [nameof(TransferAccepted)] = t => new("Offer of the case accepted", t.Person("By", "toWorkerId")),
        [nameof(TransferDeclined)] = t => new("Offer of the case declined", t.Person("By", "toWorkerId"), t.Text("Why", "reason")),
        [nameof(TransferRevoked)] = t => new("Offer of the case taken back", t.Person("From", "toWorkerId"), t.Text("Why", "reason")),
        [nameof(TransferLapsed)] = t => new("Offer of the case lapsed", t.Person("To", "toWorkerId")),
        [nameof(WorkerAskedFor)] = t => new("Asked who may work with the person", t.AskedSex("sex")),
        [nameof(CaseActivated)] = _ => new("Support is under way"),
        [nameof(EntryStruckOut)] = t => new(
            t.Holds("movedToCaseId") ? "Entry moved to another case" : "Entry struck out", t.Struck(), t.Text("Why", "reason")),
        [nameof(NoteMovedHere)] = t => new("Note, moved here from another case", t.Person("Written by", "userId"), t.Text(null, "text")),
        [nameof(NoteAdded)] = t => new("Note", t.Text(null, "text")),
        [nameof(CaseRiskChanged)] = t => new("Risk changed", t.Words("Was", "was"), t.Words("Is now", "is")),
        [nameof(ServiceLevelBreached)] = t => new("Not done in time", t.Promise(), t.Instant("Was due", "dueUtc")),
        [nameof(BreachExplained)] = t => new("Why it was not done in time", t.Promise(), t.Code("Reason", "reasonCode", CodeLists.BreachReasons), t.Text(null, "note")),
        [nameof(CasePaused)] = t => new("Case held", t.Plain("Until", "until"), t.Text(null, "reason")),
        [nameof(CaseWoken)] = _ => new("Case woke: it was held until this day"),
        [nameof(CaseClosureAsked)] = t => new("Closing the case asked for", t.Code("Reason", "reasonCode", CodeLists.ClosureReasons), t.Text(null, "note")),
        [nameof(CaseClosureRefused)] = t => new("Closing the case refused", t.Text(null, "reason")),
        [nameof(CaseResumed)] = _ => new("Case resumed"),
        [nameof(CaseClosed)] = t => new(
            "Case closed", t.Code("Reason", "reasonCode", CodeLists.ClosureReasons), t.CodesOf("Reached", "outcomes", CodeLists.Outcomes), t.Scores(CodeLists.Outcomes), t.Text(null, "note")),
        ["AccessNeedsTold"] = t => new("Asked what the person needs to talk with us", t.Text("Language", "language")),
        [nameof(SafeguardingConcernRaised)] = t => new("Safeguarding concern raised", t.Words("About", "about"), t.Text(null, "what")),
        [nameof(SafeguardingConcernDecided)] = t => new("Safeguarding concern decided", t.Words("Decision", "decision"), t.Text("Why", "reason")),
        [nameof(FeedbackAsked)] = t => new(t.IsTrue("byPhone") ? "Asked for feedback in a call" : "Asked for feedback by a link"),
        [nameof(FeedbackWithheld)] = _ => new("Questions not sent: it was not safe any more"),
        [nameof(FeedbackAnswered)] = _ => new("Feedback given"),
        [nameof(CaseLent)] = t => new("Lent to a volunteer", t.Person("To", "userId"), t.Plain("Until", "untilOn"), t.Text("To do", "task")),
        [nameof(CaseLoanEnded)] = t => new("Lent no more", t.Person("To", "userId"), t.Words("Because", "why"), t.Text(null, "note")),
        [nameof(NoteSharedWithVolunteer)] = t => new("Note shared with a volunteer", t.Person("With", "userId")),
        [nameof(ItemHandedToVolunteer)] = t => new("Security item handed to a volunteer", t.Person("To", "userId"), t.Code("Item", "itemCode", CodeLists.PracticalItems)),
        [nameof(VolunteerDescribed)] = _ => new("Volunteer described"),
        [nameof(VolunteerActivityChanged)] = _ => new("Volunteer’s activity changed"),
        [nameof(VolunteerVetted)] = _ => new("DBS check of a volunteer recorded"),
        [nameof(VolunteerTrained)] = t => new("Training of a volunteer recorded", t.Code("Training", "training", CodeLists.VolunteerTrainings)),
        [nameof(VolunteerSupervisionBooked)] = t => new("Supervision of a volunteer booked", t.Plain("On", "on")),
        [nameof(VolunteerSupervisionHeld)] = t => new("Supervision of a volunteer held", t.Plain("On", "on")),
        [nameof(VolunteerPapersChecked)] = _ => new("Papers of a volunteer checked"),
        [nameof(VolunteerHoursLogged)] = _ => new("Hours of a volunteer logged"),
        [nameof(VolunteerHoursStruckOut)] = _ => new("Hours of a volunteer struck out"),
        [nameof(FileReviewed)] = t => new("File of the case reviewed", t.Plain("Findings", "findings"), t.Plain("Next review", "nextDueOn"), t.Text(null, "summary")),
        [nameof(EqualityAsked)] = _ => new("Asked how they describe themselves"),
        ["ComplaintTaken"] = _ => new("Complaint or compliment taken down"),
        ["ComplaintAcknowledged"] = _ => new("Complaint acknowledged"),
        ["ComplaintAnswered"] = _ => new("Complaint answered"),
        ["ComplaintShared"] = _ => new("Complaint shared"),
        [nameof(CaseReopened)] = t => new("Case re-opened", t.Text(null, "reason")),
        [nameof(ReferralWithdrawnDuringSupport)] = _ => new("The sender withdrew its referral during the support"),
        [nameof(ReferralUpdatedDuringSupport)] = _ => new("The sender updated its referral during the support"),
        [nameof(NeedsAssessmentRecorded)] = t => new("Needs assessed", t.Scores(CodeLists.NeedCategories), t.Text("In their own words", "summary")),
        [nameof(RiskAssessmentRecorded)] = t => new(
            "Risk assessed", t.Plain("Tool", "tool"), t.Plain("Score", "score"), t.Words("Risk", "grade"), t.Text("Raised by judgement", "judgementReason")),
        [nameof(MaracPrepared)] = t => new("MARAC referral prepared", t.CodesOf("Reasons", "reasons", CodeLists.MaracReasons), t.CodesOf("Since then", "incidents", CodeLists.MaracIncidents), t.Text(null, "explanation")),
        [nameof(MaracReconsidered)] = t => new("MARAC referral changed", t.CodesOf("Reasons", "reasons", CodeLists.MaracReasons), t.CodesOf("Since then", "incidents", CodeLists.MaracIncidents), t.Text(null, "explanation")),
        [nameof(MaracSent)] = t => new("MARAC referral sent", t.Plain("On", "on")),
        [nameof(MaracHeard)] = t => new("Discussed at the MARAC", t.Plain("On", "on"), t.Text("Agreed", "agreed")),
        [nameof(MaracWithheld)] = t => new("MARAC referral not sent", t.Text("Why", "reason")),
        [nameof(SafetyPlanAgreed)] = t => new("Safety plan agreed", t.Plain("Version", "number"), t.Text("With", "with"), t.Plain("Next review", "reviewOn")),
        [nameof(SafetyPlanReviewed)] = t => new("Safety plan reviewed", t.Plain("Version", "number"), t.Text("With", "with"), t.Plain("Next review", "reviewOn")),
        [nameof(HouseholdChildRecorded)] = t => new("Child of the household recorded", t.Text("Name", "name")),
        [nameof(ChildMeasureRecorded)] = t => new("Done for a child", t.Code("What", "code", CodeLists.ChildMeasures), t.Plain("On", "on"), t.Text(null, "note")),
        [nameof(HouseholdChildEnded)] = t => new("Child no longer in the household", t.Text("Why", "reason")),
        [nameof(ContactRecorded)] = t => new(
            t.IsTrue("reached") ? "Contact: reached" : "Contact attempted", t.Code("How", "channelCode", CodeLists.ContactChannels),
            t.Code("Outcome", "outcomeCode", CodeLists.ContactOutcomes), t.Text(null, "note")),
        [nameof(SafeContactOverridden)] = t => new("Done although it is not known to be safe", t.Text("Why", "reason")),
        [nameof(FollowUpPlanned)] = t => new("Follow-up planned", t.Text(null, "what"), t.Instant("Due", "dueUtc"), t.Person("For", "assignedToId"), t.Plain("Repeats", "repeats")),
        [nameof(FollowUpFellDue)] = t => new("Follow-up fell due", t.Person("For", "assignedToId")),
        [nameof(FollowUpEscalated)] = t => new("Overdue follow-up sent to the team leader", t.Person("For", "assignedToId")),
        [nameof(FollowUpDone)] = t => new("Follow-up done", t.Text(null, "outcome")),
        [nameof(FollowUpCancelled)] = t => new("Follow-up cancelled", t.Text(null, "reason")),
        [nameof(FollowUpMissed)] = t => new("Follow-up missed", t.Text(null, "reason")),
        [nameof(FollowUpSnoozed)] = t => new("Follow-up moved", t.Instant("Due", "dueUtc")),
        [nameof(FollowUpHandedOver)] = t => new("Follow-up handed over", t.Person("To", "assignedToId")),
        [nameof(FollowUpTaken)] = t => new("Follow-up of the team taken", t.Person("By", "assignedToId")),
        [nameof(FollowUpHandedToTeam)] = _ => new("Follow-up handed to the team"),
        [nameof(GoalSet)] = t => new("Goal set", t.Code("Area", "needCode", CodeLists.NeedCategories), t.Text(null, "what")),
        [nameof(GoalActionAdded)] = t => new("Action planned", t.Text(null, "what"), t.Words("By", "by"), t.Plain("Due", "dueOn")),
        [nameof(GoalActionSettled)] = t => new(t.IsTrue("done") ? "Planned action done" : "Planned action not done", t.Text(null, "note")),
        [nameof(GoalEnded)] = t => new(t.IsTrue("reached") ? "Goal reached" : "Goal given up", t.Text(null, "note")),
        [nameof(EnhancedRightsDecided)] = t => new(
            t.IsTrue("entitled") ? "Enhanced rights: yes" : "Enhanced rights: no", t.PersonalCodes("By", "categories", CodeLists.EnhancedRights), t.Text("Why", "why")),
        [nameof(RightRecorded)] = t => new(
            "Right under the Victims’ Code", t.Code("Which", "code", CodeLists.VictimsCode), t.Plain("Explained", "explainedOn"), t.Plain("Asked for", "askedForOn"),
            t.IsTrue("met") ? t.Plain("Met", "metOn") : t.Plain("Not met", "metOn"), t.Text(null, "note")),
        [nameof(CourtDateListed)] = t => new(
            "Court date listed", t.Code("Hearing", "hearingCode", CodeLists.CourtHearings), t.Instant("When", "atUtc"), t.Text("Court", "court"), t.Text(null, "note")),
        [nameof(CourtDateMoved)] = t => new("Court date moved", t.Instant("Was", "wasUtc"), t.Instant("Is", "atUtc"), t.Text("Why", "reason")),
        [nameof(CourtDateVacated)] = t => new("Court date vacated", t.Instant("Was", "atUtc"), t.Text("Why", "reason")),
        [nameof(CourtDateHeard)] = t => new("At court", t.Instant("When", "atUtc"), t.Text("What came of it", "outcome")),
        [nameof(SupportGiven)] = t => new(
            "Support given", t.Code("What", "typeCode", CodeLists.SupportTypes), t.Plain("Minutes", "minutes"), t.Plain("For how many cases", "cases"), t.Text(null, "note")),
        [nameof(SupportSessionRecorded)] = t => new("Support recorded", t.Code("What", "typeCode", CodeLists.SupportTypes)),
        [nameof(ItemRequested)] = t => new(
            "Security item asked for", t.Code("Item", "itemCode", CodeLists.PracticalItems), t.Plain("How many", "quantity"),
            t.IsTrue("needsApproval") ? new(null, "Waits for approval") : null, t.Text("Why", "why")),
        [nameof(ItemApproved)] = t => new("Security item approved", t.Code("Item", "itemCode", CodeLists.PracticalItems)),
        [nameof(ItemDeclined)] = t => new("Security item declined", t.Code("Item", "itemCode", CodeLists.PracticalItems), t.Text("Why", "reason")),
        [nameof(ItemCancelled)] = t => new("Security item cancelled", t.Code("Item", "itemCode", CodeLists.PracticalItems), t.Text("Why", "reason")),
        [nameof(ItemIssued)] = t => new(
            "Security item issued", t.Code("Item", "itemCode", CodeLists.PracticalItems), t.Plain("How many", "quantity"), t.Code("From", "baseCode", CodeLists.Bases),
            t.Code("Paid by", "fundCode", CodeLists.Funds)),
        [nameof(ItemArranged)] = t => new(
            "Delivery or fitting arranged", t.Code("Item", "itemCode", CodeLists.PracticalItems), t.Instant("For", "arrangedUtc"),
            t.IsTrue("discreet") ? new(null, "Discreetly") : null, t.Text(null, "note")),
        [nameof(ItemPutInPlace)] = t => new("Security item in place", t.Code("Item", "itemCode", CodeLists.PracticalItems), t.Text(null, "note")),
        [nameof(ItemRefused)] = t => new(
            "Security item refused", t.Code("Item", "itemCode", CodeLists.PracticalItems), t.IsTrue("returned") ? new(null, "Back in stock") : null, t.Text("Why", "reason")),
        [nameof(ConsentRecorded)] = t => new(
            "Consent recorded", t.Code("What for", "purposeCode", CodeLists.ConsentPurposes), t.Code("Who for", "recipientCode", CodeLists.ConsentRecipients),
            t.Words("Said", "decision"), t.Words("By", "party"), t.Code("How", "wayCode", CodeLists.ConsentWays), t.Plain("Until", "expiresOn"), t.Text(null, "evidence")),
        [nameof(OnwardReferralPrepared)] = t => new(
            "Onward referral written", t.Text("To", "service"), t.Code("For", "needCode", CodeLists.NeedCategories), t.Text(null, "why")),
        [nameof(OnwardReferralSent)] = t => new("Onward referral sent", t.Text("To", "service"), t.Words("How", "way")),
        [nameof(OnwardOutcomeRecorded)] = t => new("Onward referral: what came of it", t.Text("To", "service"), t.Words("Outcome", "outcome"), t.Text(null, "note")),
        [nameof(OnwardReferralCancelled)] = t => new("Onward referral cancelled", t.Text("To", "service"), t.Text("Why", "reason")),
        [nameof(OnwardReferralStopped)] = t => new(
            "Onward referral stopped: the consent ended", t.Text("To", "service"), t.IsTrue("wasTold") ? new(null, "The service knew of it and is told") : null),
        [nameof(UnmetNeedRecorded)] = t => new("Need stayed unmet", t.Code("Need", "needCode", CodeLists.NeedCategories), t.Words("Why", "reason"), t.Text(null, "note")),
        [nameof(DocumentAdded)] = t => new(t.IsTrue("isLetter") ? "Letter written" : "Document added", t.Text(null, "name"), t.Text(null, "note")),
        [nameof(DocumentWithdrawn)] = t => new("Document withdrawn", t.Text(null, "name"), t.Text("Why", "reason")),
        [nameof(LetterTemplateDrawnUp)] = _ => new("Letter drawn up"),
        [nameof(LetterTemplateEnded)] = _ => new("Letter ended"),
        [nameof(OrganisationAdded)] = _ => new("Organisation added to the directory"),
        [nameof(DirectoryServiceAdded)] = _ => new("Service added to the directory"),
        [nameof(DirectoryServiceChanged)] = _ => new("Service of the directory changed"),
        [nameof(StockMoved)] = _ => new("Stock moved"),
        [nameof(NextAttemptPlanned)] = t => new("Next attempt planned", t.Instant("For", "nextUtc")),
        [nameof(ReplyAwaited)] = t => new("An answer is awaited", t.Instant("Until", "untilUtc")),
        [nameof(ReferralPersonChanged)] = _ => new("Came to another record of a person"),
        ["CasePersonChanged"] = _ => new("Came to another record of a person"),
        [nameof(ConflictFound)] = _ => new(ConflictErrors.Alarm),
        [nameof(ConflictLookedAt)] = t => new("Conflict looked at", t.Text("Why", "reason")),
        [nameof(AcquaintanceSaid)] = _ => new("A worker knows somebody involved"),
        [nameof(PossibleMatchFound)] = _ => new("May be the same person as another record"),
        [nameof(PeopleKeptApart)] = t => new("Found to be two people", t.Text("How it is known", "reason")),
        [nameof(PersonMerged)] = t => new(t.IsTrue("byItself") ? "Recognised: two records made one by the service" : "Two records of this person made one"),
        [nameof(PersonAbsorbed)] = _ => new("Made one with an earlier record"),
        [nameof(PersonMergeUndone)] = t => new("Made two people again", t.Text("Why", "reason")),
        ["ContactPointCalledUnsafe"] = _ => new("Called unsafe by another referral"),
        [nameof(ContactPointBarred)] = _ => new("Number or address barred: it may reach the suspect"),
        ["CaseMovedToTeam"] = _ => new("Case moved to another team"),
        ["WorkerDescribed"] = _ => new("Worker described"),
        ["WorkerTraitsChanged"] = _ => new("Worker’s profile changed"),
        ["WorkerAbsencePlanned"] = _ => new("Worker’s absence planned"),
        ["WorkerAbsenceEnded"] = _ => new("Worker’s absence ended"),
        ["TeamCreated"] = _ => new("Team created"),
        ["TeamRenamed"] = _ => new("Team renamed"),
        ["TeamDealingChanged"] = _ => new("Dealing of referrals changed"),
        ["TeamEnded"] = _ => new("Team ended"),
        ["DutyRotaSet"] = _ => new("Duty rota set"),
        ["CaseloadRedistributed"] = _ => new("Worker’s cases redistributed"),
        ["WorkerAvailabilityChanged"] = _ => new("Worker’s availability changed"),
        [nameof(ContractTermChanged)] = t => new(
            "Contract changed", t.Words("What", "term"), t.Plain("Was", "was"), t.Plain("Is", "is"), t.Plain("From", "from"), t.Plain("Last day", "to")),
        [nameof(ContractChangeWithdrawn)] = t => new("Planned change of the contract withdrawn", t.Words("What", "term"), t.Plain("Was to be", "value"), t.Plain("From", "from")),
        ["JobRunAsked"] = t => new("Asked for a job to run now", t.Words("Job", "job")),
        ["MailSentAgain"] = t => new("Email sent again", t.Words("About", "mail")),
        ["MailGivenUp"] = t => new("Email given up", t.Words("About", "mail"), t.Plain("Why", "reason")),
        ["CalendarAddressGiven"] = _ => new("Calendar given an address"),
        ["CalendarAddressRevoked"] = _ => new("Address of the calendar ended"),
        ["MailChoicesChanged"] = _ => new("Own mails chosen"),
        ["ApiKeyIssued"] = _ => new("Key issued"),
        ["ApiKeyRevoked"] = _ => new("Key revoked"),
        ["UserCreated"] = _ => new("User created"),
        ["UserRenamed"] = _ => new("User renamed"),
        ["UserRolesChanged"] = _ => new("Roles changed"),
        ["UserTeamChanged"] = _ => new("Team changed"),
        ["UserDisabled"] = _ => new("User disabled"),
        ["UserEnabled"] = _ => new("User enabled"),
        ["PasswordChanged"] = _ => new("Password changed"),
        ["PasswordLinkSent"] = _ => new("Password link sent"),
    };

    public static bool Knows(string kind) => Kinds.ContainsKey(kind);

    /// <summary>A kind of an older version that is no longer written still has its name.</summary>
    public HistoryEntry Tell(TimelineEntry entry)
    {
        var text = Kinds.TryGetValue(entry.Kind, out var words)
            ? words(new Told(entry.Facts, entry.Personal, codes, people))
            : new HistoryText(Web.Words.FromName(entry.Kind));
        return new HistoryEntry(text.Heading, entry.By, entry.HappenedUtc, [.. text.Lines.OfType<HistoryLine>()], entry.Erased) { StruckOut = entry.StruckOut };
    }
}
