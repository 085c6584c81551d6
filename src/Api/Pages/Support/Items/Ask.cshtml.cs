using System.Globalization;
using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Support;
using CaseManagement.Domain.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Items;

public sealed class AskModel(IMediator mediator) : CasePage(mediator), IReloadable
{
    public override string View => "Support";

    [BindProperty]
    public string? ItemCode { get; set; }

    [BindProperty]
    public int? Quantity { get; set; } = 1;

    [BindProperty]
    public string? Why { get; set; }

    public CaseItems Items { get; private set; } = null!;

    /// <summary>What this case is not eligible for is not offered.</summary>
    public IEnumerable<Choice> Offers => Items.Catalogue.Where(o => o.Eligible).Select(o => new Choice(o.Code, Text(o), Group: o.Group));

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task ReloadAsync(CancellationToken ct)
    {
        Items = await Mediator.Send(new GetCaseItemsQuery(CaseId), ct);
        await LoadFrame(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var asked = await Mediator.Send(new RequestItemCommand(CaseId, ItemCode, Quantity, Why), ct);
        var details = await Mediator.Send(new GetItemQuery(CaseId, asked), ct);
        TempData.Done(details.Status == ItemRequestStatus.Requested
            ? "Item asked for. The team leaders have been told that it needs approval."
            : "Item asked for. It can be issued.");
        return LocalRedirect(SupportLinks.Support(Id));
    }

    private static string Text(ItemOffer offer)
    {
        var stock = offer.Handling == ItemHandling.Arranged ? "ordered" : offer.OnHand.Sum().ToString(CultureInfo.InvariantCulture) + " in stock";
        return $"{offer.Label} ({IndexModel.Pounds(offer.ValuePence)}, {stock})";
    }
}
