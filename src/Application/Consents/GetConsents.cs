using CaseManagement.Application.Cases;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Consents;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Consents;

/// <summary>The consent ledger of a case: what holds now, by purpose and recipient, and every entry, the last first.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetConsentsQuery(CaseId CaseId) : IQuery<CaseConsents>, IConcernsCase;

/// <param name="DecidesAlone">False for a child whose parent is asked too.</param>
public sealed record CaseConsents(bool MayChange, bool DecidesAlone, IReadOnlyList<ConsentStanding> Standing, IReadOnlyList<ConsentEntryRow> Entries);

/// <summary>What holds today for one purpose and recipient.</summary>
/// <param name="Own">What the person said last.</param>
/// <param name="Parent">What a parent or guardian said last.</param>
public sealed record ConsentStanding(
    string PurposeCode, string Purpose, string RecipientCode, string Recipient, ConsentState State, ConsentEntryRow? Own, ConsentEntryRow? Parent);

/// <param name="IsLast">It is what this party said last; the others are superseded.</param>
public sealed record ConsentEntryRow(
    Guid Id, string PurposeCode, string Purpose, string RecipientCode, string Recipient, ConsentDecision Decision, ConsentParty Party, string? PartyName,
    string Way, DateOnly SaidOn, DateOnly? ExpiresOn, bool Understands, string Evidence, string By, DateTime RecordedUtc, bool IsLast, ConsentState State);

/// <summary>One entry. It never changes.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetConsentQuery(CaseId CaseId, ConsentEntryId EntryId) : IQuery<ConsentEntryRow>, IConcernsCase;

internal sealed class GetConsentsHandler(ICaseDbContext db, ConsentGate gate, IReferenceData reference, IActorNames names, ICurrentUser user)
    : IRequestHandler<GetConsentsQuery, CaseConsents>, IRequestHandler<GetConsentQuery, ConsentEntryRow>
{
    public async Task<CaseConsents> Handle(GetConsentsQuery query, CancellationToken cancellationToken)
    {
        var status = await db.Cases.AsNoTracking().Where(c => c.Id == query.CaseId).Select(c => c.Status).SingleAsync(cancellationToken);
        var decidesAlone = await gate.DecidesAlone(query.CaseId, cancellationToken);
        var codes = await reference.Current(cancellationToken);
        var (ledger, rows) = await Rows(query.CaseId, codes, cancellationToken);
        return new CaseConsents(
            user.Has(Permission.CasesEdit) && status != CaseStatus.Restricted, decidesAlone,
            [
                .. rows.GroupBy(r => (r.PurposeCode, r.RecipientCode)).Select(g => new ConsentStanding(
                        g.Key.PurposeCode, g.First().Purpose, g.Key.RecipientCode, g.First().Recipient,
                        ledger.Ask(g.Key.PurposeCode, g.Key.RecipientCode, decidesAlone, codes.Today).State,
                        g.FirstOrDefault(r => r is { IsLast: true, Party: ConsentParty.Person }),
                        g.FirstOrDefault(r => r is { IsLast: true, Party: ConsentParty.Parent })))
                    .OrderBy(s => s.Purpose, StringComparer.Ordinal).ThenBy(s => s.Recipient, StringComparer.Ordinal),
            ],
            rows);
    }

    public async Task<ConsentEntryRow> Handle(GetConsentQuery query, CancellationToken cancellationToken)
    {
        var (_, rows) = await Rows(query.CaseId, await reference.Current(cancellationToken), cancellationToken);
        return rows.FirstOrDefault(r => r.Id == query.EntryId.Value) ?? throw new Common.NotFoundException();
    }

    private async Task<(ConsentLedger Ledger, IReadOnlyList<ConsentEntryRow> Rows)> Rows(CaseId about, ReferenceSnapshot codes, CancellationToken ct)
    {
        var entries = await db.ConsentEntries.AsNoTracking().Where(e => e.CaseId == about).ToListAsync(ct);
        var ledger = new ConsentLedger(entries);
        var known = await names.Of(
            [.. entries.SelectMany(e => new[] { $"user:{e.RecordedById.Value}", $"key:{e.RecordedById.Value}" }).Distinct()], ct);
        return (
            ledger,
            [
                .. entries.OrderByDescending(e => e.RecordedUtc).ThenByDescending(e => e.Id.Value).Select(e => new ConsentEntryRow(
                    e.Id.Value, e.PurposeCode, codes.Label(CodeLists.ConsentPurposes, e.PurposeCode), e.RecipientCode,
                    codes.Label(CodeLists.ConsentRecipients, e.RecipientCode), e.Decision, e.Party, e.PartyName, codes.Label(CodeLists.ConsentWays, e.WayCode),
                    e.SaidOn, e.ExpiresOn, e.Understands, e.Evidence, known.Name(e.RecordedById.Value), e.RecordedUtc,
                    ledger.Last(e.PurposeCode, e.RecipientCode, e.Party) == e, e.StateOn(codes.Today))),
            ]);
    }
}
