using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Complaints;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Complaints;

/// <summary>The complaints and compliments that the caller answers for, the newest first.</summary>
[Requires(Permission.ComplaintsManage)]
[NotCaseData("A list; its handler shows what the caller answers for")]
public sealed record ListComplaintsQuery(string? After, int Limit = 50) : IQuery<ListPage<ComplaintRow>>;

/// <param name="Late">The day by which it was to be acknowledged, or answered, has passed.</param>
public sealed record ComplaintRow(
    Guid Id, ComplaintKind Kind, DateOnly ReceivedOn, ComplaintFrom From, DateOnly? AcknowledgeBy, DateOnly? AcknowledgedOn, DateOnly? AnswerBy,
    DateOnly? AnsweredOn, ComplaintOutcome? Outcome, bool Late);

internal sealed class ListComplaintsValidator : AbstractValidator<ListComplaintsQuery>
{
    public ListComplaintsValidator()
    {
        RuleFor(q => q.After).Cursor();
        RuleFor(q => q.Limit).PageSize();
    }
}

internal sealed class ListComplaintsHandler(ICaseDbContext db, IReferenceData reference, ICurrentUser user) : IRequestHandler<ListComplaintsQuery, ListPage<ComplaintRow>>
{
    public async Task<ListPage<ComplaintRow>> Handle(ListComplaintsQuery query, CancellationToken cancellationToken)
    {
        var today = (await reference.Current(cancellationToken)).Today;
        var complaints = db.Complaints.AsNoTracking().ManagedBy(user, db);
        if (PageCursor.Parse(query.After) is { AtUtc: { } at } after)
        {
            var id = ComplaintId.From(after.Id);
            complaints = complaints.Where(c => c.RecordedUtc < at || (c.RecordedUtc == at && c.Id < id));
        }

        var rows = await complaints.OrderByDescending(c => c.RecordedUtc).ThenByDescending(c => c.Id).Take(query.Limit + 1)
            .Select(c => new
            {
                c.RecordedUtc,
                Row = new ComplaintRow(
                    c.Id.Value, c.Kind, c.ReceivedOn, c.From, c.AcknowledgeBy, c.AcknowledgedOn, c.AnswerBy, c.AnsweredOn, c.Outcome,
                    (c.AcknowledgedOn == null && c.AcknowledgeBy < today) || (c.AnsweredOn == null && c.AnswerBy < today)),
            })
            .ToListAsync(cancellationToken);
        var page = rows.Take(query.Limit).ToList();
        return new ListPage<ComplaintRow>(
            [.. page.Select(r => r.Row)], rows.Count > query.Limit ? new PageCursor(page[^1].RecordedUtc, page[^1].Row.Id).ToString() : null);
    }
}
