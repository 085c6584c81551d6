using CaseManagement.Api.Pages.Cases;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Safeguarding;
using MediatR;

namespace CaseManagement.Api.Pages.Safeguarding;

public sealed class IndexModel(IMediator mediator, ICurrentUser user) : CasePage(mediator)
{
    public override string View => "Overview";

    public IReadOnlyList<ConcernDetails> Concerns { get; private set; } = [];

    public bool MayRaise => user.Has(Permission.ConcernsRaise);

    public bool MayDecide => user.Has(Permission.ConcernsDecide);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Concerns = await Mediator.Send(new GetConcernsQuery(CaseId), ct);
        await LoadFrame(ct);
    }
}
