using CaseManagement.Api.Pages.Cases;
using CaseManagement.Application.Messages;
using MediatR;

namespace CaseManagement.Api.Pages.Messages;

/// <summary>What was written to the person, the newest first.</summary>
public sealed class IndexModel(IMediator mediator) : CasePage(mediator)
{
    public override string View => "Messages";

    public CasePersonMessages Held { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Held = await Mediator.Send(new GetPersonMessagesQuery(CaseId), ct);
        await LoadFrame(ct);
    }
}
