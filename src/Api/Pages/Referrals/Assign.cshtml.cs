using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Web;
using CaseManagement.Application.Allocation;
using CaseManagement.Application.Cases;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Referrals;

public sealed class AssignModel(IMediator mediator, ICurrentUser user) : AssignPage
{
    public override string Button => "Open the case";

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var worker = WorkerId is { } id ? UserId.From(id) : (UserId?)null;
        var opened = await mediator.Send(new OpenCaseCommand(ReferralId.From(Id), worker, Reason, Version), ct);

        // An officer who opens a case does not see it afterwards: it belongs to the worker and their team.
        var sees = user.Has(Permission.CasesReadTeam) || user.Has(Permission.CasesReadAll);
        TempData.Done("Case opened. The worker has been told.", sees ? "Go to the case" : "Go to the inbox", sees ? CaseLinks.Case(opened.Value) : ReferralLinks.Inbox);
        return Redirect(ReferralLinks.Referral(Id));
    }

    protected override Task<WorkerSuggestionList> Load(CancellationToken ct) => mediator.Send(new SuggestWorkersQuery(ReferralId.From(Id)), ct);
}
