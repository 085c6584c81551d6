using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

[Requires(Permission.ServiceRun)]
[NotCaseData("The kind of a mail and a hidden address; nothing of what it says")]
public sealed record GetFailedMailQuery(OutboxMessageId Id) : IQuery<FailedMail>;

/// <param name="Kind">What it is about, e.g. "password-link".</param>
/// <param name="To">Its address, hidden but for the first letter and the domain; null for one to a person, which holds none.</param>
/// <param name="FailedUtc">When it was given up. Those of earlier releases do not know.</param>
/// <param name="Failure">The kind of the last failure.</param>
public sealed record FailedMail(Guid Id, string Kind, string? To, DateTime CreatedUtc, DateTime? FailedUtc, int Attempts, string? Failure, OutboxState State, long Version)
{
    internal static FailedMail Of(OutboxMessage mail) => new(
        mail.Id.Value, mail.Kind, Hide(mail.ToAddress), mail.CreatedUtc, mail.FailedUtc, mail.Attempts, mail.Failure, mail.State, mail.Version);

    /// <summary>"e***@example.org".</summary>
    internal static string? Hide(string address) => address.LastIndexOf('@') switch
    {
        > 0 and var at => $"{address[0]}***{address[at..]}",
        _ => address.Length == 0 ? null : "***",
    };
}

internal sealed class GetFailedMailHandler(ICaseDbContext db) : IRequestHandler<GetFailedMailQuery, FailedMail>
{
    public async Task<FailedMail> Handle(GetFailedMailQuery query, CancellationToken cancellationToken)
    {
        // One that was dealt with meanwhile is still answered: whoever acts on it learns so.
        var mail = await db.Outbox.AsNoTracking().SingleOrDefaultAsync(m => m.Id == query.Id, cancellationToken);
        return mail is null ? throw new NotFoundException() : FailedMail.Of(mail);
    }
}
