using CaseManagement.Api.Web;
using CaseManagement.Application.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Items;

public sealed class ArrangeModel(IMediator mediator) : ItemPage(mediator)
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

    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        if (HttpMethods.IsGet(Request.Method))
        {
            When = DateTimeParts.FromUtc(Held.ArrangedUtc);
            Discreet = Held.Discreet;
        }
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ActAsync(new ArrangeItemCommand(CaseId, ItemId, When.ToUtc(), Discreet, FitsSafeContact, Note, Version), "Delivery or fitting arranged", ct);
}
