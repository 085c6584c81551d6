using CaseManagement.Application.Cases;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using MediatR;

namespace CaseManagement.Api.Pages.Cases.Workers;

public sealed class IndexModel(IMediator mediator, ICurrentUser user) : CasePage(mediator)
{
    public override string View => "Workers";

    public CaseWorkers Found { get; private set; } = null!;

    public bool IsOpen => Header.Status is not (CaseStatus.Closed or CaseStatus.Restricted);

    public bool MayGive => user.Has(Permission.CasesAssign);

    public bool MayOffer => MayGive || Found.Workers.Any(w => w.WorkerId == user.UserId && w.UntilUtc is null && w.Role == CaseWorkerRole.Lead);

    public bool MayLockOut => user.Has(Permission.CasesLockOut);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Found = await Mediator.Send(new GetCaseWorkersQuery(CaseId), ct);
        await LoadFrame(ct);
    }
}
