using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Assessments.Marac;
using CaseManagement.Domain.Assessments.Safety;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Complaints;
using CaseManagement.Domain.Consents;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.Digests;
using CaseManagement.Domain.Directory;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Drafts;
using CaseManagement.Domain.Feedback;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.History;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Merging;
using CaseManagement.Domain.ReferenceData;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Running;
using CaseManagement.Domain.Safeguarding;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.ServiceLevels;
using CaseManagement.Domain.Supervision;
using CaseManagement.Domain.Support;
using CaseManagement.Domain.Support.Court;
using CaseManagement.Domain.Support.Rights;
using CaseManagement.Domain.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Common.Persistence;

/// <summary>The database as handlers see it. It has no Save: only the unit of work commits.</summary>
public interface ICaseDbContext
{
    DbSet<Referral> Referrals { get; }

    DbSet<ReceivedMessage> ReceivedMessages { get; }

    DbSet<QuarantinedMessage> QuarantinedMessages { get; }

    DbSet<ReferralImport> ReferralImports { get; }

    DbSet<PoliceContact> PoliceContacts { get; }

    DbSet<ReferralDraft> ReferralDrafts { get; }

    DbSet<Person> People { get; }

    DbSet<NameWord> NameWords { get; }

    DbSet<MatchKey> MatchKeys { get; }

    DbSet<SuspectKey> SuspectKeys { get; }

    DbSet<Acquaintance> Acquaintances { get; }

    DbSet<PossibleMatch> PossibleMatches { get; }

    DbSet<PersonMerge> PersonMerges { get; }

    DbSet<Case> Cases { get; }

    DbSet<CaseLockout> CaseLockouts { get; }

    DbSet<SavedFilter> SavedFilters { get; }

    DbSet<CaseRequest> CaseRequests { get; }

    DbSet<CaseTransfer> CaseTransfers { get; }

    DbSet<SafeguardingConcern> SafeguardingConcerns { get; }

    DbSet<FeedbackRequest> FeedbackRequests { get; }

    DbSet<Complaint> Complaints { get; }

    DbSet<FileReview> FileReviews { get; }

    DbSet<EqualityAnswers> EqualityAnswers { get; }

    DbSet<CaseClosure> CaseClosures { get; }

    DbSet<Contact> Contacts { get; }

    DbSet<NeedsAssessment> NeedsAssessments { get; }

    DbSet<NeedsDraft> NeedsDrafts { get; }

    DbSet<FormDraft> FormDrafts { get; }

    DbSet<RiskAssessment> RiskAssessments { get; }

    DbSet<MaracReferral> MaracReferrals { get; }

    DbSet<SafetyPlan> SafetyPlans { get; }

    DbSet<HouseholdChild> HouseholdChildren { get; }

    DbSet<FollowUp> FollowUps { get; }

    DbSet<Goal> Goals { get; }

    DbSet<VictimsRights> VictimsRights { get; }

    DbSet<CourtDate> CourtDates { get; }

    DbSet<SupportSession> SupportSessions { get; }

    DbSet<ItemRequest> ItemRequests { get; }

    DbSet<StockLine> StockLines { get; }

    DbSet<StockEntry> StockEntries { get; }

    DbSet<ConsentEntry> ConsentEntries { get; }

    DbSet<OnwardReferral> OnwardReferrals { get; }

    DbSet<UnmetNeed> UnmetNeeds { get; }

    DbSet<Organisation> Organisations { get; }

    DbSet<DirectoryService> DirectoryServices { get; }

    DbSet<Document> Documents { get; }

    DbSet<LetterTemplate> LetterTemplates { get; }

    DbSet<PersonMessage> PersonMessages { get; }

    DbSet<MessageTemplate> MessageTemplates { get; }

    DbSet<Notification> Notifications { get; }

    DbSet<OutboxMessage> Outbox { get; }

    DbSet<CalendarFeed> CalendarFeeds { get; }

    DbSet<MailChoices> MailChoices { get; }

    DbSet<DigestRound> DigestRounds { get; }

    DbSet<JobRun> JobRuns { get; }

    DbSet<ServiceClock> ServiceClocks { get; }

    DbSet<Team> Teams { get; }

    DbSet<ReferralTurns> ReferralTurns { get; }

    DbSet<DutyRota> DutyRotas { get; }

    DbSet<Worker> Workers { get; }

    DbSet<Volunteer> Volunteers { get; }

    DbSet<CaseLoan> CaseLoans { get; }

    DbSet<HoursEntry> VolunteerHours { get; }

    DbSet<ApiKey> ApiKeys { get; }

    DbSet<AccessRecord> AccessRecords { get; }

    DbSet<IdempotencyRecord> IdempotencyRecords { get; }

    DbSet<Act> Acts { get; }

    DbSet<ActPayload> ActPayloads { get; }

    DbSet<ActStrike> ActStrikes { get; }

    DbSet<CodeListEntry> CodeListEntries { get; }

    DbSet<Setting> Settings { get; }

    DbSet<Contract> Contracts { get; }
}
