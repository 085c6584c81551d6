using CaseManagement.Api.Web;
using CaseManagement.Application.Volunteers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Volunteers;

public sealed class HoldModel(IMediator mediator) : VolunteerPage(mediator)
{
    [BindProperty] public DateParts On { get; set; } = new();

    [BindProperty] public string? Note { get; set; }

    [BindProperty] public DateParts NextOn { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Do(new HoldSupervisionCommand(VolunteerId, On.ToDateOnly(), Note, NextOn.ToDateOnly(), Version), "The supervision is recorded", ct);
}
