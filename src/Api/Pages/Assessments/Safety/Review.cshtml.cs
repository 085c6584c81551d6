using CaseManagement.Api.Web;
using CaseManagement.Application.Assessments.Safety;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Assessments.Safety;

public sealed class ReviewModel(IMediator mediator) : SafetyActPage(mediator)
{
    [BindProperty]
    public string? With { get; set; }

    [BindProperty]
    public DateParts ReviewOn { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ActAsync(new ReviewSafetyPlanCommand(CaseId, With, ReviewOn.ToDateOnly(), Version), "Safety plan reviewed", ct);
}
