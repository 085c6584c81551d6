using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Assessments.Marac;
using CaseManagement.Domain.Assessments.Safety;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Complaints;
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
using CaseManagement.Domain.Security;
using CaseManagement.Domain.ServiceLevels;
using CaseManagement.Domain.Support;
using CaseManagement.Domain.Support.Court;
using CaseManagement.Domain.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Common.Persistence;

/// <summary>The one way in which commands load an aggregate: not there is 404, changed since the caller looked is 412.</summary>
public static class Loading
{
    public static Task<Case> RequireAsync(this DbSet<Case> cases, CaseId id, long? expectedVersion, CancellationToken ct) =>
        Require(cases.Include(c => c.Workers).Where(c => c.Id == id), expectedVersion, ct);

    public static Task<Referral> RequireAsync(this DbSet<Referral> referrals, ReferralId id, long? expectedVersion, CancellationToken ct) =>
        Require(referrals.Include(r => r.Statement).Where(r => r.Id == id), expectedVersion, ct);

    public static Task<Person> RequireAsync(this DbSet<Person> people, PersonId id, long? expectedVersion, CancellationToken ct) =>
        Require(people.Include(p => p.ContactPoints).Where(p => p.Id == id), expectedVersion, ct);

    public static Task<MaracReferral> RequireAsync(this DbSet<MaracReferral> referrals, MaracReferralId id, long? expectedVersion, CancellationToken ct) =>
        Require(referrals.Where(m => m.Id == id), expectedVersion, ct);

    public static Task<HouseholdChild> RequireAsync(this DbSet<HouseholdChild> children, HouseholdChildId id, long? expectedVersion, CancellationToken ct) =>
        Require(children.Where(c => c.Id == id), expectedVersion, ct);

    public static Task<FollowUp> RequireAsync(this DbSet<FollowUp> followUps, FollowUpId id, long? expectedVersion, CancellationToken ct) =>
        Require(followUps.Where(f => f.Id == id), expectedVersion, ct);

    public static Task<ServiceClock> RequireAsync(this DbSet<ServiceClock> clocks, ServiceClockId id, long? expectedVersion, CancellationToken ct) =>
        Require(clocks.Where(c => c.Id == id), expectedVersion, ct);

    public static Task<OutboxMessage> RequireAsync(this DbSet<OutboxMessage> outbox, OutboxMessageId id, long? expectedVersion, CancellationToken ct) =>
        Require(outbox.Where(m => m.Id == id), expectedVersion, ct);

    public static Task<Worker> RequireAsync(this DbSet<Worker> workers, UserId id, long? expectedVersion, CancellationToken ct) =>
        Require(workers.Where(w => w.Id == id), expectedVersion, ct);

    public static Task<Team> RequireAsync(this DbSet<Team> teams, TeamId id, long? expectedVersion, CancellationToken ct) =>
        Require(teams.Where(t => t.Id == id), expectedVersion, ct);

    public static Task<CaseTransfer> RequireAsync(this DbSet<CaseTransfer> transfers, CaseTransferId id, long? expectedVersion, CancellationToken ct) =>
        Require(transfers.Where(t => t.Id == id), expectedVersion, ct);

    public static Task<Goal> RequireAsync(this DbSet<Goal> goals, GoalId id, long? expectedVersion, CancellationToken ct) =>
        Require(goals.Where(g => g.Id == id), expectedVersion, ct);

    public static Task<CourtDate> RequireAsync(this DbSet<CourtDate> dates, CourtDateId id, long? expectedVersion, CancellationToken ct) =>
        Require(dates.Where(d => d.Id == id), expectedVersion, ct);

    public static Task<ItemRequest> RequireAsync(this DbSet<ItemRequest> requests, ItemRequestId id, long? expectedVersion, CancellationToken ct) =>
        Require(requests.Where(r => r.Id == id), expectedVersion, ct);

    public static Task<OnwardReferral> RequireAsync(this DbSet<OnwardReferral> referrals, OnwardReferralId id, long? expectedVersion, CancellationToken ct) =>
        Require(referrals.Where(r => r.Id == id), expectedVersion, ct);

    public static Task<DirectoryService> RequireAsync(this DbSet<DirectoryService> services, DirectoryServiceId id, long? expectedVersion, CancellationToken ct) =>
        Require(services.Where(s => s.Id == id), expectedVersion, ct);

    public static Task<Document> RequireAsync(this DbSet<Document> documents, DocumentId id, long? expectedVersion, CancellationToken ct) =>
        Require(documents.Where(d => d.Id == id), expectedVersion, ct);

    public static Task<LetterTemplate> RequireAsync(this DbSet<LetterTemplate> templates, LetterTemplateId id, long? expectedVersion, CancellationToken ct) =>
        Require(templates.Where(t => t.Id == id), expectedVersion, ct);

    public static Task<PersonMessage> RequireAsync(this DbSet<PersonMessage> messages, PersonMessageId id, long? expectedVersion, CancellationToken ct) =>
        Require(messages.Where(m => m.Id == id), expectedVersion, ct);

    public static Task<MessageTemplate> RequireAsync(this DbSet<MessageTemplate> templates, MessageTemplateId id, long? expectedVersion, CancellationToken ct) =>
        Require(templates.Where(t => t.Id == id), expectedVersion, ct);

    public static Task<SafeguardingConcern> RequireAsync(this DbSet<SafeguardingConcern> concerns, SafeguardingConcernId id, long? expectedVersion, CancellationToken ct) =>
        Require(concerns.Where(one => one.Id == id), expectedVersion, ct);

    public static Task<FeedbackRequest> RequireAsync(this DbSet<FeedbackRequest> requests, FeedbackRequestId id, long? expectedVersion, CancellationToken ct) =>
        Require(requests.Where(one => one.Id == id), expectedVersion, ct);

    public static Task<Complaint> RequireAsync(this DbSet<Complaint> complaints, ComplaintId id, long? expectedVersion, CancellationToken ct) =>
        Require(complaints.Where(one => one.Id == id), expectedVersion, ct);

    public static Task<Volunteer> RequireAsync(this DbSet<Volunteer> volunteers, UserId id, long? expectedVersion, CancellationToken ct) =>
        Require(volunteers.Where(v => v.Id == id), expectedVersion, ct);

    public static Task<CaseLoan> RequireAsync(this DbSet<CaseLoan> loans, CaseLoanId id, long? expectedVersion, CancellationToken ct) =>
        Require(loans.Where(l => l.Id == id), expectedVersion, ct);

    public static Task<HoursEntry> RequireAsync(this DbSet<HoursEntry> entries, HoursEntryId id, long? expectedVersion, CancellationToken ct) =>
        Require(entries.Where(h => h.Id == id), expectedVersion, ct);

    public static Task<ApiKey> RequireAsync(this DbSet<ApiKey> keys, ApiKeyId id, long? expectedVersion, CancellationToken ct) =>
        Require(keys.Where(k => k.Id == id), expectedVersion, ct);

    public static Task<PossibleMatch> RequireAsync(this DbSet<PossibleMatch> matches, PossibleMatchId id, long? expectedVersion, CancellationToken ct) =>
        Require(matches.Where(m => m.Id == id), expectedVersion, ct);

    public static Task<PersonMerge> RequireAsync(this DbSet<PersonMerge> merges, PersonMergeId id, long? expectedVersion, CancellationToken ct) =>
        Require(merges.Where(m => m.Id == id), expectedVersion, ct);

    public static Task<QuarantinedMessage> RequireAsync(
        this DbSet<QuarantinedMessage> messages, QuarantinedMessageId id, long? expectedVersion, CancellationToken ct) =>
        Require(messages.Where(m => m.Id == id), expectedVersion, ct);

    public static Task<ReferralImport> RequireAsync(this DbSet<ReferralImport> imports, ReferralImportId id, long? expectedVersion, CancellationToken ct) =>
        Require(imports.Where(i => i.Id == id), expectedVersion, ct);

    /// <summary>There is one contract.</summary>
    public static Task<Contract> RequireOnlyAsync(this DbSet<Contract> contracts, long? expectedVersion, CancellationToken ct) =>
        Require(contracts.Include(c => c.Terms), expectedVersion, ct);

    private static async Task<TAggregate> Require<TAggregate>(IQueryable<TAggregate> one, long? expectedVersion, CancellationToken ct)
        where TAggregate : AggregateRoot
    {
        var found = await one.SingleOrDefaultAsync(ct) ?? throw new NotFoundException();
        if (expectedVersion is { } expected && expected != found.Version)
        {
            throw new StaleVersionException();
        }

        return found;
    }
}
