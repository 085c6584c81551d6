using CaseManagement.Api.Web;
using CaseManagement.Application.Complaints;
using CaseManagement.Domain.Complaints;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Complaints;

public sealed class AnswerModel(IMediator mediator) : ComplaintPage(mediator)
{
    [BindProperty]
    public DateParts On { get; set; } = new();

    [BindProperty]
    public ComplaintOutcome? Outcome { get; set; }

    [BindProperty]
    [ErrorsOf("Answer")]
    public string? Text { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ActAsync(new AnswerComplaintCommand(ComplaintId, On.ToDateOnly(), Outcome, Text, Version), "The answer is kept", ct);
}
