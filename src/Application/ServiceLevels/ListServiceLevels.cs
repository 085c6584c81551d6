using System.Linq.Expressions;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.ServiceLevels;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.ServiceLevels;

public enum ServiceLevelView
{
    /// <summary>Will be late before the day is over, if nobody does it.</summary>
    Today,

    /// <summary>Late, and not done yet.</summary>
    Late,

    /// <summary>Done too late, and nobody has said why.</summary>
    Unexplained,
}

/// <summary>Promises of the leader's team that need them, what is due first at the top.</summary>
[Requires(Permission.CaseFilesReview)]
[NotCaseData("References and times of what the caller may see, nothing of a person")]
public sealed record ListServiceLevelsQuery(ServiceLevelView View, string? After, int Limit = 50) : IQuery<ListPage<PromiseRow>>;

/// <param name="Worker">Who has it; null where nobody has.</param>
public sealed record PromiseRow(
    Guid Id, Guid ReferralId, Guid? CaseId, string Reference, ServiceClockKind Promise, SupportLevel Level, DateTime DueUtc, DateTime? DoneUtc, string? Worker);

internal sealed class ListServiceLevelsValidator : AbstractValidator<ListServiceLevelsQuery>
{
    public ListServiceLevelsValidator()
    {
        RuleFor(q => q.View).IsInEnum();
        RuleFor(q => q.After).Cursor();
        RuleFor(q => q.Limit).PageSize();
    }
}

internal sealed class ListServiceLevelsHandler(ICaseDbContext db, ICurrentUser user, IActorNames names, TimeProvider clock)
    : IRequestHandler<ListServiceLevelsQuery, ListPage<PromiseRow>>
{
    public async Task<ListPage<PromiseRow>> Handle(ListServiceLevelsQuery query, CancellationToken cancellationToken)
    {
        var promises = db.ServiceClocks.AsNoTracking().Where(In(query.View, clock.GetUtcNow().UtcDateTime));
        if (PageCursor.Parse(query.After) is { AtUtc: { } at } after)
        {
            var id = ServiceClockId.From(after.Id);
            promises = promises.Where(c => c.DueUtc >= at && (c.DueUtc > at || c.Id > id));
        }

        var seen = db.Cases.VisibleTo(user);
        var referrals = db.Referrals.VisibleTo(user, db);
        var found = await (
            from promise in promises
            join referral in db.Referrals on promise.ReferralId equals referral.Id
            where promise.CaseId == null ? referrals.Any(r => r.Id == promise.ReferralId) && referral.TeamId == user.TeamId : seen.Any(c => c.Id == promise.CaseId)
            orderby promise.DueUtc, promise.Id
            select new
            {
                Promise = promise,
                referral.Reference,
                Worker = promise.CaseId == null
                    ? referral.AssignedToId
                    : db.Cases.Where(c => c.Id == promise.CaseId).Select(c => c.LeadWorkerId).FirstOrDefault(),
            })
            .Take(query.Limit + 1).ToListAsync(cancellationToken);
        var page = found.Take(query.Limit).ToList();
        var known = await names.Of([.. page.Select(p => p.Worker).OfType<UserId>().Distinct().Select(Actor)], cancellationToken);
        return new ListPage<PromiseRow>(
            page.ConvertAll(p => new PromiseRow(
                p.Promise.Id.Value, p.Promise.ReferralId.Value, p.Promise.CaseId?.Value, p.Reference, p.Promise.Kind, p.Promise.Level, p.Promise.DueUtc,
                p.Promise.StoppedUtc, p.Worker is { } worker ? known.GetValueOrDefault(Actor(worker), "Somebody who has left") : null)),
            found.Count > query.Limit ? new PageCursor(page[^1].Promise.DueUtc, page[^1].Promise.Id.Value).ToString() : null);
    }

    private static string Actor(UserId id) => $"user:{id.Value}";

    private static Expression<Func<ServiceClock, bool>> In(ServiceLevelView view, DateTime now)
    {
        var midnight = LondonTime.ToUtc(LondonTime.LocalDate(now).AddDays(1), TimeOnly.MinValue);
        return view switch
        {
            ServiceLevelView.Today => c => c.State == ServiceClockState.Running && c.DueUtc >= now && c.DueUtc < midnight,
            ServiceLevelView.Late => c => (c.State == ServiceClockState.Running && c.DueUtc < now) || (c.State == ServiceClockState.Paused && c.IsLate),
            _ => c => c.State == ServiceClockState.Stopped && c.IsLate && c.BreachReason == null,
        };
    }
}
