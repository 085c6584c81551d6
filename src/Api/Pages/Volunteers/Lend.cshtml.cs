using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Volunteers;

public sealed class LendModel(IMediator mediator) : CasePage(mediator), IReloadable
{
    public override string View => "Overview";

    [BindProperty] public Guid? VolunteerId { get; set; }

    [BindProperty] public string? Task { get; set; }

    [BindProperty] public DateParts UntilOn { get; set; } = new();

    public IReadOnlyList<Choice> Volunteers { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new LendCaseCommand(CaseId, VolunteerId is { } who ? UserId.From(who) : null, Task, UntilOn.ToDateOnly()), ct);
        TempData.Done("The case is lent, and the volunteer has been told");
        return LocalRedirect(VolunteerLinks.OfCase(Id));
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        var found = await Mediator.Send(new GetLoansQuery(CaseId), ct);
        Volunteers = [.. found.Choices.OrderByDescending(v => v.IsReady).Select(v => new Choice(v.Id.ToString(), v.Name, v.IsReady ? "Ready" : $"Not ready: {v.Why}"))];
        await LoadFrame(ct);
    }
}
