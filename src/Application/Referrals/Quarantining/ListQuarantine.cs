using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals.Quarantining;

/// <summary>Messages that could not be taken, the newest first; nothing of what they say.</summary>
/// <param name="Closed">Also those that were dealt with.</param>
[Requires(Permission.ReferralsWork)]
[NotCaseData("Says that messages came and which force sent them, never about whom")]
public sealed record ListQuarantineQuery(string? Force, bool Closed, string? After) : IQuery<QuarantinePage>;

public sealed record QuarantinePage(IReadOnlyList<QuarantineRow> Rows, string? Next);

/// <param name="Force">The name of the force; null where no force's key sent it.</param>
/// <param name="IsConflict">It contradicts an earlier message; otherwise it breaks the schema.</param>
public sealed record QuarantineRow(QuarantinedMessageId Id, string? Force, DateTime ReceivedUtc, bool IsConflict, QuarantineState State);

internal sealed class ListQuarantineValidator : AbstractValidator<ListQuarantineQuery>
{
    public ListQuarantineValidator() => RuleFor(q => q.After).Cursor();
}

internal sealed class ListQuarantineHandler(ICaseDbContext db, IReferenceData referenceData) : IRequestHandler<ListQuarantineQuery, QuarantinePage>
{
    private const int PageSize = 50;

    public async Task<QuarantinePage> Handle(ListQuarantineQuery query, CancellationToken cancellationToken)
    {
        var reference = await referenceData.Current(cancellationToken);
        var messages = db.QuarantinedMessages.AsNoTracking();
        if (!query.Closed)
        {
            messages = messages.Where(m => m.State == QuarantineState.Waiting);
        }

        if (query.Force is { Length: > 0 } force)
        {
            messages = messages.Where(m => m.Force == force);
        }

        var rows = await From(messages, query.After)
            .OrderByDescending(m => m.ReceivedUtc).ThenByDescending(m => m.Id)
            .Take(PageSize + 1)
            .Select(m => new QuarantineRow(m.Id, m.Force, m.ReceivedUtc, m.ProblemStatus == 409, m.State))
            .ToListAsync(cancellationToken);
        var shown = rows.Take(PageSize).ToList();
        return new QuarantinePage(
            [.. shown.Select(row => row with { Force = row.Force is null ? null : reference.Label(CodeLists.Forces, row.Force) })],
            rows.Count > PageSize ? new PageCursor(shown[^1].ReceivedUtc, shown[^1].Id.Value).ToString() : null);
    }

    private static IQueryable<QuarantinedMessage> From(IQueryable<QuarantinedMessage> messages, string? cursor)
    {
        if (PageCursor.Parse(cursor) is { AtUtc: { } at } after)
        {
            var last = QuarantinedMessageId.From(after.Id);
            messages = messages.Where(m => m.ReceivedUtc < at || (m.ReceivedUtc == at && m.Id < last));
        }

        return messages;
    }
}
