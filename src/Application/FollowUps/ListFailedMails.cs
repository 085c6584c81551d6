using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>Mails that were tried as often as is allowed and did not leave, the newest first; neither whole addresses nor what they say.</summary>
[Requires(Permission.ServiceRun)]
[NotCaseData("Kinds of mails and hidden addresses; nothing of what they say")]
public sealed record ListFailedMailsQuery(string? After, int Limit = 50) : IQuery<ListPage<FailedMail>>;

internal sealed class ListFailedMailsValidator : AbstractValidator<ListFailedMailsQuery>
{
    public ListFailedMailsValidator()
    {
        RuleFor(q => q.After).Cursor();
        RuleFor(q => q.Limit).PageSize();
    }
}

internal sealed class ListFailedMailsHandler(ICaseDbContext db) : IRequestHandler<ListFailedMailsQuery, ListPage<FailedMail>>
{
    public async Task<ListPage<FailedMail>> Handle(ListFailedMailsQuery query, CancellationToken cancellationToken)
    {
        var failed = db.Outbox.AsNoTracking().Where(m => m.State == OutboxState.Failed);
        if (PageCursor.Parse(query.After) is { AtUtc: { } at } after)
        {
            var last = OutboxMessageId.From(after.Id);
            failed = failed.Where(m => m.FailedUtc < at || (m.FailedUtc == at && m.Id < last));
        }

        var rows = await failed.OrderByDescending(m => m.FailedUtc).ThenByDescending(m => m.Id).Take(query.Limit + 1).ToListAsync(cancellationToken);
        var shown = rows.Take(query.Limit).Select(FailedMail.Of).ToList();
        return new ListPage<FailedMail>(shown, rows.Count > query.Limit ? new PageCursor(shown[^1].FailedUtc, shown[^1].Id).ToString() : null);
    }
}
