using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Consents;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Consents;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Support;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Support;

/// <summary>The onward referrals of a case, the latest first, and the needs that stayed unmet.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetOnwardReferralsQuery(CaseId CaseId) : IQuery<CaseOnward>, IConcernsCase;

public sealed record CaseOnward(bool MayChange, IReadOnlyList<OnwardDetails> Referrals, IReadOnlyList<UnmetNeedRow> Unmet);

/// <param name="MayBeMailed">Whether the service can be told by our mail.</param>
/// <param name="Consent">What the ledger says today; null once it is over.</param>
public sealed record OnwardDetails(
    Guid Id, Guid ServiceId, string Service, string? ServicePhone, bool MayBeMailed, string RecipientCode, string Recipient, string NeedCode, string Need,
    string Why, OnwardReferralStatus Status, ConsentState? Consent, OnwardWay? Way, DateTime PreparedUtc, DateTime? SentUtc, DateTime? AskUtc,
    OnwardOutcome? Outcome, DateTime? OutcomeUtc, string? Note, long Version);

public sealed record UnmetNeedRow(Guid Id, string NeedCode, string Need, UnmetNeedReason Reason, string? Note, DateTime RecordedUtc);

/// <summary>One onward referral as it is now.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetOnwardReferralQuery(CaseId CaseId, OnwardReferralId OnwardId) : IQuery<OnwardDetails>, IConcernsCase;

internal sealed class GetOnwardReferralsHandler(ICaseDbContext db, ConsentGate gate, IReferenceData reference, ICurrentUser user)
    : IRequestHandler<GetOnwardReferralsQuery, CaseOnward>, IRequestHandler<GetOnwardReferralQuery, OnwardDetails>
{
    public async Task<CaseOnward> Handle(GetOnwardReferralsQuery query, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        var status = await db.Cases.AsNoTracking().Where(c => c.Id == query.CaseId).Select(c => c.Status).SingleAsync(cancellationToken);
        var unmet = await db.UnmetNeeds.AsNoTracking().Where(u => u.CaseId == query.CaseId)
            .OrderByDescending(u => u.RecordedUtc)
            .Select(u => new UnmetNeedRow(u.Id.Value, u.NeedCode, "", u.Reason, u.Note, u.RecordedUtc))
            .ToListAsync(cancellationToken);
        return new CaseOnward(
            user.Has(Permission.CasesEdit) && status is not (CaseStatus.Closed or CaseStatus.Restricted),
            await Rows(query.CaseId, codes, cancellationToken),
            unmet.ConvertAll(u => u with { Need = codes.Label(CodeLists.NeedCategories, u.NeedCode) }));
    }

    public async Task<OnwardDetails> Handle(GetOnwardReferralQuery query, CancellationToken cancellationToken)
    {
        var rows = await Rows(query.CaseId, await reference.Current(cancellationToken), cancellationToken);
        return rows.Find(r => r.Id == query.OnwardId.Value) ?? throw new NotFoundException();
    }

    private async Task<List<OnwardDetails>> Rows(CaseId about, ReferenceSnapshot codes, CancellationToken ct)
    {
        var rows = await (from r in db.OnwardReferrals.AsNoTracking()
                          join s in db.DirectoryServices.AsNoTracking() on r.ServiceId equals s.Id
                          where r.CaseId == about
                          orderby r.PreparedUtc descending
                          select new OnwardDetails(
                              r.Id.Value, s.Id.Value, s.Name, s.Phone, s.Email != null && s.EmailIsSecure, s.RecipientCode, "", r.NeedCode, "", r.Why, r.Status, null,
                              r.Way, r.PreparedUtc, r.SentUtc,
                              db.FollowUps.Where(f => f.Id == r.AskFollowUpId).Select(f => (DateTime?)f.DueUtc).FirstOrDefault(),
                              r.Outcome, r.OutcomeUtc, r.Note, r.Version)).ToListAsync(ct);
        var ledger = await gate.Ledger(about, ct);
        var worded = new List<OnwardDetails>();
        foreach (var row in rows)
        {
            var consent = OnwardReferralLifecycle.Open.Contains(row.Status)
                ? await gate.Ask(ledger, new ConsentBasis(about, ConsentPurposes.OnwardReferral, row.RecipientCode), ct)
                : null;
            worded.Add(row with
            {
                Recipient = codes.Label(CodeLists.ConsentRecipients, row.RecipientCode),
                Need = codes.Label(CodeLists.NeedCategories, row.NeedCode),
                Consent = consent?.State,
            });
        }

        return worded;
    }
}
