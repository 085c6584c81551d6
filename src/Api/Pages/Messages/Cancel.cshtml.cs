using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Web;
using CaseManagement.Application.Messages;
using CaseManagement.Domain.Messages;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Messages;

public sealed class CancelModel(IMediator mediator) : CasePage(mediator), IReloadable
{
    public override string View => "Messages";

    [FromRoute]
    public Guid MessageId { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public PersonMessageDetails Message { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task ReloadAsync(CancellationToken ct)
    {
        Message = await Mediator.Send(new GetPersonMessageQuery(CaseId, PersonMessageId.From(MessageId)), ct);
        Version = Message.Version;
        await LoadFrame(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new CancelPersonMessageCommand(CaseId, PersonMessageId.From(MessageId), Version), ct);
        TempData.Done("The message does not leave");
        return LocalRedirect(MessageLinks.Messages(Id));
    }
}
