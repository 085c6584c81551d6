using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Pages.Referrals;
using CaseManagement.Application.Allocation;
using CaseManagement.Application.Cases.Worklists;
using CaseManagement.Application.Common.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Team;

public sealed class IndexModel(IMediator mediator, ICurrentUser user, TimeProvider clock) : PageModel
{
    public IReadOnlyList<WorkerRow> Workers { get; private set; } = [];

    public IReadOnlyList<WaitingCase> Waiting { get; private set; } = [];

    public IReadOnlyList<Breach> Breaches { get; private set; } = [];

    /// <summary>Null for who looks after all teams.</summary>
    public DutyToday? Duty { get; private set; }

    public DateTime NowUtc { get; } = clock.GetUtcNow().UtcDateTime;

    public bool MayReadCases => user.Has(Permission.CasesReadTeam);

    public bool HasVolunteers => user.Has(Permission.VolunteersManage);

    public static string HrefOf(Breach breach) =>
        breach.Kind == BreachKind.FollowUp ? CaseLinks.FollowUps(breach.Id) : ReferralLinks.Referral(breach.Id);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Duty = user.Has(Permission.DutyRotaManage) && user.TeamId is not null ? await mediator.Send(new GetTeamsDutyQuery(), ct) : null;
        Workers = await mediator.Send(new ListWorkersQuery(), ct);
        Waiting = await mediator.Send(new ListWaitingCasesQuery(), ct);
        Breaches = await mediator.Send(new ListBreachesQuery(), ct);
    }
}
