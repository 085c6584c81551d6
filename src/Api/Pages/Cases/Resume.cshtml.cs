using CaseManagement.Api.Web;
using CaseManagement.Application.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases;

public sealed class ResumeModel(IMediator mediator) : CaseActPage(mediator)
{
    public override string View => "Overview";

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new ResumeCaseCommand(CaseId, Version), ct);
        TempData.Done("The case goes on");
        return Redirect(CaseLinks.Case(Id));
    }
}
