using CaseManagement.Api.Pages.Cases;
using CaseManagement.Application.Consents;
using MediatR;

namespace CaseManagement.Api.Pages.Consents;

/// <summary>What was agreed to, with whom, and everything that was said about it.</summary>
public sealed class IndexModel(IMediator mediator) : CasePage(mediator)
{
    public override string View => "Consents";

    public CaseConsents Ledger { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Ledger = await Mediator.Send(new GetConsentsQuery(CaseId), ct);
        await LoadFrame(ct);
    }
}
