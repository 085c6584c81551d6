using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Support.Court;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Rights;

public sealed class CourtModel(IMediator mediator) : RightsActPage(mediator)
{
    [BindProperty]
    public string? HearingCode { get; set; }

    [BindProperty]
    public string? Court { get; set; }

    [BindProperty]
    [ErrorsOf("AtUtc")]
    public DateTimeParts At { get; set; } = new();

    [BindProperty]
    public string? Note { get; set; }

    public IEnumerable<Choice> Hearings { get; private set; } = [];

    public override async Task ReloadAsync(CancellationToken ct)
    {
        var court = await Mediator.Send(new GetCourtDatesQuery(CaseId), ct);
        Hearings = [.. court.Hearings.Select(h => new Choice(h.Code, h.Label))];
        await base.ReloadAsync(ct);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActAsync(
        new ListCourtDateCommand(CaseId, HearingCode, Court, At.ToUtc(), Note), "Court date added. You are reminded before it, and on the day after", ct);
}
