using CaseManagement.Api.Web;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.Volunteers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Volunteers;

public sealed class VetModel(IMediator mediator) : VolunteerPage(mediator)
{
    [BindProperty] public DbsLevel? Level { get; set; }

    [BindProperty] public DateParts CheckedOn { get; set; } = new();

    [BindProperty] public DateParts RenewalDueOn { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Do(new VetVolunteerCommand(VolunteerId, Level, CheckedOn.ToDateOnly(), RenewalDueOn.ToDateOnly(), Version), "The DBS check is recorded", ct);
}
