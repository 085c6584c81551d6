using CaseManagement.Application.Complaints;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Complaints;

public sealed class ShareModel(IMediator mediator) : ComplaintPage(mediator)
{
    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActAsync(new ShareComplaintCommand(ComplaintId, Version), "Shared. They have been told.", ct);
}
