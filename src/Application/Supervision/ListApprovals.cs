using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Support;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Supervision;

/// <summary>Everything that waits for somebody's approval, what waits longest first.</summary>
[Requires(Permission.ClosuresApprove, Permission.ItemsApprove)]
[NotCaseData("A list; its handler shows cases that the caller may see")]
public sealed record ListApprovalsQuery : IQuery<IReadOnlyList<Approval>>;

public enum ApprovalKind
{
    Closure,
    Item,
}

/// <param name="Id">Of the closure or of the item.</param>
/// <param name="IsOwn">The caller asked for it, so somebody else decides.</param>
public sealed record Approval(
    ApprovalKind Kind, Guid Id, Guid CaseId, string Reference, string Name, string What, int? ValuePence, DateTime AskedUtc, string? AskedBy, bool IsOwn);

internal sealed class ListApprovalsHandler(ICaseDbContext db, ICurrentUser user, IReferenceData reference)
    : IRequestHandler<ListApprovalsQuery, IReadOnlyList<Approval>>
{
    /// <summary>More than anybody decides in a week; what is left comes when these are done.</summary>
    private const int Most = 200;

    public async Task<IReadOnlyList<Approval>> Handle(ListApprovalsQuery query, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        List<Approval> waiting = [];
        if (user.Has(Permission.ClosuresApprove))
        {
            var closures = await Closures().Take(Most).ToListAsync(cancellationToken);
            waiting.AddRange(closures.Select(a => a with { What = codes.Label(CodeLists.ClosureReasons, a.What) }));
        }

        if (user.Has(Permission.ItemsApprove))
        {
            var items = await Items().Take(Most).ToListAsync(cancellationToken);
            waiting.AddRange(items.Select(a => a with { What = codes.Label(CodeLists.PracticalItems, a.What) }));
        }

        return [.. waiting.OrderBy(a => a.AskedUtc)];
    }

    private IQueryable<Approval> Closures() =>
        from closure in db.CaseClosures.AsNoTracking()
        join about in db.Cases.VisibleTo(user) on closure.CaseId equals about.Id
        join person in db.People on about.PersonId equals person.Id
        where closure.Status == ClosureStatus.Pending
        orderby closure.RequestedUtc
        select new Approval(
            ApprovalKind.Closure, closure.Id.Value, about.Id.Value, about.Reference, person.DisplayName, closure.ReasonCode, null, closure.RequestedUtc,
            db.Workers.Where(w => w.Id == closure.RequestedById).Select(w => w.DisplayName).FirstOrDefault(), closure.RequestedById == user.UserId);

    private IQueryable<Approval> Items() =>
        from item in db.ItemRequests.AsNoTracking()
        join about in db.Cases.VisibleTo(user) on item.CaseId equals about.Id
        join person in db.People on about.PersonId equals person.Id
        where item.Status == ItemRequestStatus.Requested
        orderby item.RequestedUtc
        select new Approval(
            ApprovalKind.Item, item.Id.Value, about.Id.Value, about.Reference, person.DisplayName, item.ItemCode, item.ValuePence, item.RequestedUtc,
            db.Workers.Where(w => w.Id == item.RequestedById).Select(w => w.DisplayName).FirstOrDefault(), item.RequestedById == user.UserId);
}
