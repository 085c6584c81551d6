using System.Globalization;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.ReferenceData;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>Of which case one looks at the follow-ups, and for whom one may plan another.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetFollowUpCaseQuery(CaseId CaseId) : IQuery<FollowUpCase>, IConcernsCase;

/// <param name="MayChange">Whether the caller may plan and finish follow-ups, and the case still takes them.</param>
/// <param name="Workers">To whom one may be given; without whoever asks.</param>
/// <param name="Team">The name of the team that it may be given to instead.</param>
/// <param name="Templates">With what one may begin: those that are in force.</param>
public sealed record FollowUpCase(string Reference, bool MayChange, IReadOnlyList<FollowUpWorker> Workers, string Team, IReadOnlyList<FollowUpTemplate> Templates);

/// <param name="DueUtc">When it would be asked for, planned today; by the fit it may move.</param>
/// <param name="ForTeam">It is usually anybody's of the team.</param>
public sealed record FollowUpTemplate(string Code, string What, DateTime DueUtc, FollowUpFit Fit, bool ForTeam);

public sealed record FollowUpWorker(Guid Id, string Name);

internal sealed class GetFollowUpCaseHandler(ICaseDbContext db, IStaffDirectory staff, IActorNames names, IReferenceData reference, ICurrentUser user)
    : IRequestHandler<GetFollowUpCaseQuery, FollowUpCase>
{
    public async Task<FollowUpCase> Handle(GetFollowUpCaseQuery query, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        var about = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == query.CaseId, cancellationToken);
        var mayChange = user.Has(Permission.FollowUpsEdit) && about.Status is not (CaseStatus.Closed or CaseStatus.Restricted);
        var others = (await db.MayTakeFollowUps(about, staff, codes.Today, cancellationToken)).Where(id => id != user.UserId).ToList();
        var named = await names.Of([.. others.Select(Actor)], cancellationToken);
        return new FollowUpCase(
            about.Reference,
            mayChange,
            [.. others.Select(id => new FollowUpWorker(id.Value, named[Actor(id)])).OrderBy(w => w.Name, StringComparer.Ordinal)],
            await db.Teams.Where(t => t.Id == about.TeamId).Select(t => t.Name).SingleAsync(cancellationToken),
            [.. codes.InForce(CodeLists.FollowUpTemplates).Select(entry => Template(entry, codes.Today))]);
    }

    /// <summary>"14 days" after today, at the beginning of the working day, "14 days team" for the team; its group says how the moment is fitted.</summary>
    private static FollowUpTemplate Template(CodeListEntry entry, DateOnly today)
    {
        var pattern = (entry.Extra ?? "").Split(' ');
        var days = int.Parse(pattern[0], CultureInfo.InvariantCulture);
        var fit = entry.Group is { } group ? Enum.Parse<FollowUpFit>(group) : FollowUpFit.AsGiven;
        return new FollowUpTemplate(entry.Code, entry.Label, LondonTime.ToUtc(today.AddDays(days), new TimeOnly(9, 0)), fit, pattern.Contains("team"));
    }

    private static string Actor(UserId id) => $"user:{id.Value}";
}
