using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Items;

public sealed class ArrangeModel(IMediator mediator, ICurrentUser user) : ItemPage(mediator)
{
    [BindProperty]
    [ErrorsOf("WhenUtc")]
    public DateTimeParts When { get; set; } = new();

    [BindProperty]
    public bool FitsSafeContact { get; set; }

    [BindProperty]
    public bool Discreet { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? OverrideReason { get; set; }

    public OverrideBox Override { get; private set; } = null!;

    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        if (HttpMethods.IsGet(Request.Method))
        {
            When = DateTimeParts.FromUtc(Held.ArrangedUtc);
            Discreet = Held.Discreet;
        }

        Override = new OverrideBox(await Mediator.Send(new GetVisitSafetyQuery(CaseId, When.ToUtc()), ct), user.Has(Permission.SafeContactOverride), OverrideReason);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ActAsync(new ArrangeItemCommand(CaseId, ItemId, When.ToUtc(), Discreet, FitsSafeContact, Note, OverrideReason, Version), "Delivery or fitting arranged", ct);
}
