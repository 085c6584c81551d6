using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.ServiceLevels;
using CaseManagement.Domain.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Digests;

/// <summary>What is due to workers by the end of a day: follow-ups, promises of the service, actions of plans. References and kinds; what they say stays here.</summary>
internal sealed class DailyDues(ICaseDbContext db)
{
    /// <summary>Everybody to whom anything is due.</summary>
    public async Task<IReadOnlyList<UserId>> WhoHasSome(DateOnly day, CancellationToken ct)
    {
        HashSet<UserId> found = [];
        foreach (var due in Kinds(day))
        {
            found.UnionWith((await due.Select(d => d.Worker).Distinct().ToListAsync(ct)).OfType<UserId>());
        }

        return [.. found.OrderBy(id => id.Value)];
    }

    /// <summary>All of it for some of them, the first due first.</summary>
    public async Task<ILookup<UserId, DueThing>> Of(IReadOnlyCollection<UserId> workers, DateOnly day, CancellationToken ct)
    {
        var asked = workers.Select(w => (UserId?)w).ToList();
        List<DueThing> found = [];
        foreach (var due in Kinds(day))
        {
            found.AddRange(await due.Where(d => asked.Contains(d.Worker)).ToListAsync(ct));
        }

        return found.OrderBy(d => d.AtUtc).ThenBy(d => d.Reference, StringComparer.Ordinal).ToLookup(d => d.Worker!.Value);
    }

    private IEnumerable<IQueryable<DueThing>> Kinds(DateOnly day)
    {
        var midnight = LondonTime.ToUtc(day.AddDays(1), TimeOnly.MinValue);
        yield return FollowUps(midnight);
        yield return Promises(midnight);
        yield return FirstPromises(midnight);
        yield return Actions(day);
    }

    private IQueryable<DueThing> FollowUps(DateTime before) =>
        from f in db.FollowUps.AsNoTracking()
        where f.AssignedToId != null && f.DueUtc < before && FollowUpLoading.Open.Contains(f.Status)
        join c in db.Cases on f.CaseId equals c.Id
        where !c.Lockouts.Any(l => l.UserId == f.AssignedToId)
        select new DueThing
        {
            Worker = f.AssignedToId,
            CaseId = c.Id,
            Reference = c.Reference,
            DueUtc = f.DueUtc,
            IsLent = db.CaseLoans.Any(l => l.CaseId == c.Id && l.VolunteerId == f.AssignedToId && l.EndedUtc == null),
        };

    private IQueryable<DueThing> Promises(DateTime before) =>
        from s in db.ServiceClocks.AsNoTracking()
        where s.State == ServiceClockState.Running && s.DueUtc < before
        join c in db.Cases on s.CaseId equals c.Id
        where c.LeadWorkerId != null && c.ClosedUtc == null && !c.Lockouts.Any(l => l.UserId == c.LeadWorkerId)
        select new DueThing { Worker = c.LeadWorkerId, ReferralId = s.ReferralId, Reference = c.Reference, DueUtc = s.DueUtc, Promise = s.Kind };

    /// <summary>Before there is a case, of the officer who has the referral.</summary>
    private IQueryable<DueThing> FirstPromises(DateTime before) =>
        from s in db.ServiceClocks.AsNoTracking()
        where s.State == ServiceClockState.Running && s.DueUtc < before && s.CaseId == null
        join r in db.Referrals on s.ReferralId equals r.Id
        where r.AssignedToId != null
        select new DueThing { Worker = r.AssignedToId, ReferralId = r.Id, Reference = r.Reference, DueUtc = s.DueUtc, Promise = s.Kind };

    private IQueryable<DueThing> Actions(DateOnly day) =>
        from c in db.Cases.AsNoTracking()
        where c.LeadWorkerId != null && c.ClosedUtc == null && !c.Lockouts.Any(l => l.UserId == c.LeadWorkerId)
        join g in db.Goals on c.Id equals g.CaseId
        from a in g.Actions
        where g.Status == GoalStatus.Open && a.State == ActionState.Planned && a.By == ActionBy.Worker && a.DueOn <= day
        select new DueThing { Worker = c.LeadWorkerId, CaseId = c.Id, Reference = c.Reference, DueOn = a.DueOn };
}

/// <summary>One line of a digest.</summary>
internal sealed class DueThing
{
    public UserId? Worker { get; init; }

    public CaseId? CaseId { get; init; }

    /// <summary>Only of a promise.</summary>
    public ReferralId? ReferralId { get; init; }

    public string Reference { get; init; } = "";

    public DateTime? DueUtc { get; init; }

    /// <summary>Of an action, which is due at no time of day.</summary>
    public DateOnly? DueOn { get; init; }

    public ServiceClockKind? Promise { get; init; }

    /// <summary>To a volunteer, who sees what is lent to them.</summary>
    public bool IsLent { get; init; }

    public DateTime AtUtc => DueUtc ?? LondonTime.ToUtc(DueOn!.Value.AddDays(1), TimeOnly.MinValue);

    public string Link => this switch
    {
        { ReferralId: { } referral } => SiteLinks.ServiceLevels(referral),
        { DueOn: not null } => SiteLinks.Plan(CaseId!.Value),
        { IsLent: true } => SiteLinks.Lent(CaseId!.Value),
        _ => SiteLinks.FollowUps(CaseId!.Value),
    };
}
