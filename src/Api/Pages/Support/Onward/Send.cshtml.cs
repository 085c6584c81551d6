using CaseManagement.Application.Support;
using CaseManagement.Domain.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Onward;

public sealed class SendModel(IMediator mediator) : OnwardPage(mediator)
{
    [BindProperty]
    public OnwardWay? Way { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ActAsync(new SendOnwardReferralCommand(CaseId, OnwardId, Way, Version), "Onward referral sent. A follow-up asks you for what came of it.", ct);
}
