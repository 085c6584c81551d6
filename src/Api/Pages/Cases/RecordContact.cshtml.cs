using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Web;
using CaseManagement.Application.Assessments.Safety;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Contacts;
using CaseManagement.Application.People;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases;

public sealed class RecordContactModel(IMediator mediator, IReferenceData referenceData, ICurrentUser user, TimeProvider clock)
    : ContactPage(mediator, referenceData, user, clock)
{
    private readonly IMediator _mediator = mediator;

    protected override string ChangeSafeContactHref => CaseLinks.SafeContact(Id);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await Record(ct) == AfterContact.AwaitLeader)
        {
            TempData.Done("Contact recorded and stopped. Make no further contact: the team leaders have been told.");
        }
        else
        {
            TempData.Done("Contact recorded", "Plan a follow-up", CaseLinks.PlanFollowUp(Id));
        }

        return Redirect(CaseLinks.Case(Id));
    }

    public SafetyAtCall SafetyAtCall { get; private set; } = null!;

    protected override Task<SafeContactSheet> Load(CancellationToken ct) => _mediator.Send(new GetSafeContactOfCaseQuery(CaseId.From(Id)), ct);

    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        var safety = await _mediator.Send(new GetSafetyQuery(CaseId.From(Id)), ct);
        SafetyAtCall = new SafetyAtCall(Id, safety.Sensitive, safety.Plan);
    }
}
