using CaseManagement.Api.Web;
using CaseManagement.Application.Volunteers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Volunteers;

public sealed class BookModel(IMediator mediator) : VolunteerPage(mediator)
{
    [BindProperty] public DateParts On { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => Do(new BookSupervisionCommand(VolunteerId, On.ToDateOnly(), Version), "The supervision is booked", ct);
}
