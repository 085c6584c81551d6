using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Referrals;

public sealed class AcquaintanceModel(IMediator mediator, IReferenceData referenceData, ICurrentUser user) : ReferralActPage(mediator, referenceData)
{
    private readonly IMediator _mediator = mediator;

    [BindProperty] public Guid? WorkerId { get; set; }

    /// <summary>For whom a manager may say it; empty for everybody else.</summary>
    public IReadOnlyList<Choice> Workers { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await _mediator.Send(new SayAcquaintanceCommand(ReferralId, WorkerId is { } id ? UserId.From(id) : null, Version), ct);
        TempData.Done("Kept, without how");
        return Redirect(ReferralLinks.Referral(Id));
    }

    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        if (user.Has(Permission.ConflictsReview))
        {
            Workers = [.. (await _mediator.Send(new ListColleaguesQuery(), ct)).Select(one => new Choice(one.Id.Value.ToString(), one.Name))];
        }
    }
}
