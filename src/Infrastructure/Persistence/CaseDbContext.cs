using CaseManagement.Application.Common.Persistence;
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
using CaseManagement.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Infrastructure.Persistence;

/// <summary>The model, shared by both databases. What differs is in the two subclasses.</summary>
public abstract class CaseDbContext(DbContextOptions options) : IdentityDbContext<AppUser, IdentityRole<Guid>, Guid>(options), ICaseDbContext
{
    public DbSet<Referral> Referrals => Set<Referral>();

    public DbSet<ReceivedMessage> ReceivedMessages => Set<ReceivedMessage>();

    public DbSet<QuarantinedMessage> QuarantinedMessages => Set<QuarantinedMessage>();

    public DbSet<ReferralImport> ReferralImports => Set<ReferralImport>();

    public DbSet<PoliceContact> PoliceContacts => Set<PoliceContact>();

    public DbSet<ReferralDraft> ReferralDrafts => Set<ReferralDraft>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<NameWord> NameWords => Set<NameWord>();

    public DbSet<MatchKey> MatchKeys => Set<MatchKey>();

    public DbSet<SuspectKey> SuspectKeys => Set<SuspectKey>();

    public DbSet<Acquaintance> Acquaintances => Set<Acquaintance>();

    public DbSet<PossibleMatch> PossibleMatches => Set<PossibleMatch>();

    public DbSet<PersonMerge> PersonMerges => Set<PersonMerge>();

    public DbSet<Case> Cases => Set<Case>();

    public DbSet<CaseLockout> CaseLockouts => Set<CaseLockout>();

    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();

    public DbSet<CaseRequest> CaseRequests => Set<CaseRequest>();

    public DbSet<CaseTransfer> CaseTransfers => Set<CaseTransfer>();

    public DbSet<SafeguardingConcern> SafeguardingConcerns => Set<SafeguardingConcern>();

    public DbSet<FeedbackRequest> FeedbackRequests => Set<FeedbackRequest>();

    public DbSet<Complaint> Complaints => Set<Complaint>();

    public DbSet<FileReview> FileReviews => Set<FileReview>();

    public DbSet<EqualityAnswers> EqualityAnswers => Set<EqualityAnswers>();

    public DbSet<CaseClosure> CaseClosures => Set<CaseClosure>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<NeedsAssessment> NeedsAssessments => Set<NeedsAssessment>();

    public DbSet<NeedsDraft> NeedsDrafts => Set<NeedsDraft>();

    public DbSet<FormDraft> FormDrafts => Set<FormDraft>();

    public DbSet<RiskAssessment> RiskAssessments => Set<RiskAssessment>();

    public DbSet<MaracReferral> MaracReferrals => Set<MaracReferral>();

    public DbSet<SafetyPlan> SafetyPlans => Set<SafetyPlan>();

    public DbSet<HouseholdChild> HouseholdChildren => Set<HouseholdChild>();

    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    public DbSet<Goal> Goals => Set<Goal>();

    public DbSet<VictimsRights> VictimsRights => Set<VictimsRights>();

    public DbSet<CourtDate> CourtDates => Set<CourtDate>();

    public DbSet<SupportSession> SupportSessions => Set<SupportSession>();

    public DbSet<ItemRequest> ItemRequests => Set<ItemRequest>();

    public DbSet<StockLine> StockLines => Set<StockLine>();

    public DbSet<StockEntry> StockEntries => Set<StockEntry>();

    public DbSet<ConsentEntry> ConsentEntries => Set<ConsentEntry>();

    public DbSet<OnwardReferral> OnwardReferrals => Set<OnwardReferral>();

    public DbSet<UnmetNeed> UnmetNeeds => Set<UnmetNeed>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<DirectoryService> DirectoryServices => Set<DirectoryService>();

    public DbSet<Document> Documents => Set<Document>();

    public DbSet<LetterTemplate> LetterTemplates => Set<LetterTemplate>();

    public DbSet<PersonMessage> PersonMessages => Set<PersonMessage>();

    public DbSet<MessageTemplate> MessageTemplates => Set<MessageTemplate>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<MailChoices> MailChoices => Set<MailChoices>();

    public DbSet<DigestRound> DigestRounds => Set<DigestRound>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<ServiceClock> ServiceClocks => Set<ServiceClock>();

    public DbSet<Team> Teams => Set<Team>();

    public DbSet<ReferralTurns> ReferralTurns => Set<ReferralTurns>();

    public DbSet<DutyRota> DutyRotas => Set<DutyRota>();

    public DbSet<Worker> Workers => Set<Worker>();

    public DbSet<Volunteer> Volunteers => Set<Volunteer>();

    public DbSet<CaseLoan> CaseLoans => Set<CaseLoan>();

    public DbSet<HoursEntry> VolunteerHours => Set<HoursEntry>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<AccessRecord> AccessRecords => Set<AccessRecord>();

    public DbSet<IdempotencyRecord> IdempotencyRecords => Set<IdempotencyRecord>();

    public DbSet<Act> Acts => Set<Act>();

    public DbSet<ActPayload> ActPayloads => Set<ActPayload>();

    public DbSet<ActStrike> ActStrikes => Set<ActStrike>();

    public DbSet<CodeListEntry> CodeListEntries => Set<CodeListEntry>();

    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<Contract> Contracts => Set<Contract>();

    public DbSet<Counter> Counters => Set<Counter>();

    /// <summary>An id as this database keeps it, for the few statements that are written by hand.</summary>
    public virtual object? Stored(Guid? id) => id;

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var matchKeys = MatchKeyRows.Changed(this);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await matchKeys.Write(this, cancellationToken);
        return saved;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseHouseConventions();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CaseDbContext).Assembly);
    }
}
