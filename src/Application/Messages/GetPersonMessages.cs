using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Messages;

/// <summary>The messages to the person of a case, the newest first: what waits, what left, and what did not and why.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetPersonMessagesQuery(CaseId CaseId) : IQuery<CasePersonMessages>, IConcernsCase;

public sealed record CasePersonMessages(bool MayChange, IReadOnlyList<PersonMessageDetails> Messages);

[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetPersonMessageQuery(CaseId CaseId, PersonMessageId MessageId) : IQuery<PersonMessageDetails>, IConcernsCase;

/// <param name="To">The number or address as it stands on the record now; null where it is not there any more.</param>
/// <param name="Why">Why it did not leave or arrive.</param>
public sealed record PersonMessageDetails(
    Guid Id, ContactChannel Channel, string? To, string Title, string Text, MatterKind About, DateTime AboutUtc, DateTime LeaveUtc, PersonMessageState State,
    string? Why, DateTime? SettledUtc, DateTime? DeliveredUtc, string? By, long Version);

internal sealed class GetPersonMessagesHandler(ICaseDbContext db, IActorNames names, ICurrentUser user)
    : IRequestHandler<GetPersonMessagesQuery, CasePersonMessages>, IRequestHandler<GetPersonMessageQuery, PersonMessageDetails>
{
    private const int Most = 200;

    public async Task<CasePersonMessages> Handle(GetPersonMessagesQuery query, CancellationToken cancellationToken)
    {
        var status = await db.Cases.AsNoTracking().Where(c => c.Id == query.CaseId).Select(c => c.Status).SingleAsync(cancellationToken);
        return new CasePersonMessages(
            user.Has(Permission.CasesEdit) && status is not (CaseStatus.Closed or CaseStatus.Restricted),
            await Rows(query.CaseId, db.PersonMessages, cancellationToken));
    }

    public async Task<PersonMessageDetails> Handle(GetPersonMessageQuery query, CancellationToken cancellationToken) =>
        await Rows(query.CaseId, db.PersonMessages.Where(m => m.Id == query.MessageId), cancellationToken) is [var found, ..] ? found : throw new NotFoundException();

    private async Task<IReadOnlyList<PersonMessageDetails>> Rows(CaseId caseId, IQueryable<PersonMessage> messages, CancellationToken ct)
    {
        var found = await messages.AsNoTracking().Where(m => m.CaseId == caseId).OrderByDescending(m => m.Id).Take(Most).ToListAsync(ct);
        var points = await (
            from about in db.Cases join person in db.People on about.PersonId equals person.Id where about.Id == caseId select person.ContactPoints)
            .AsNoTracking().SingleAsync(ct);
        var held = points.ToDictionary(p => p.Id, p => p.Display);
        var known = await names.Of([.. found.Select(By).Distinct()], ct);
        return
        [
            .. found.Select(m => new PersonMessageDetails(
                m.Id.Value, m.Channel, held.GetValueOrDefault(m.ContactPointId), m.Title, m.Text, m.MatterKind, m.AboutUtc, m.LeaveUtc, m.State, m.Why, m.SettledUtc,
                m.DeliveredUtc, known.GetValueOrDefault(By(m)), m.Version)),
        ];
    }

    private static string By(PersonMessage message) => $"user:{message.ByUserId.Value}";
}
