using CaseManagement.Api.Web;
using CaseManagement.Application.Complaints;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Complaints;

public sealed class AcknowledgeModel(IMediator mediator) : ComplaintPage(mediator)
{
    [BindProperty]
    public DateParts On { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ActAsync(new AcknowledgeComplaintCommand(ComplaintId, On.ToDateOnly(), Version), "Acknowledged", ct);
}
