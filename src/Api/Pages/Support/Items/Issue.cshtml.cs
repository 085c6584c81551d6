using System.Globalization;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Support;
using CaseManagement.Domain.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Items;

public sealed class IssueModel(IMediator mediator) : ItemPage(mediator)
{
    [BindProperty]
    public string? BaseCode { get; set; }

    [BindProperty]
    public string? FundCode { get; set; }

    /// <summary>In pounds.</summary>
    [BindProperty]
    [ErrorsOf("CostPence")]
    public decimal? Cost { get; set; }

    public bool IsStocked { get; private set; }

    public IReadOnlyList<Choice> Bases { get; private set; } = [];

    public IReadOnlyList<Choice> Funds { get; private set; } = [];

    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        var items = await Mediator.Send(new GetCaseItemsQuery(CaseId), ct);
        var offer = items.Catalogue.FirstOrDefault(o => o.Code == Held.ItemCode);
        IsStocked = offer is { Handling: not ItemHandling.Arranged };
        Bases = [.. items.Bases.Select((b, i) => new Choice(b.Code, b.Label, Hint: offer?.OnHand.ElementAtOrDefault(i).ToString(CultureInfo.InvariantCulture) + " there"))];
        Funds = [.. items.Funds.Select(f => new Choice(f.Code, f.Label))];
        Cost ??= Held.ValuePence / 100m;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        int? pence = Cost is { } pounds and > -1_000_000 and < 1_000_000 ? (int)decimal.Round(pounds * 100) : Cost is null ? null : -1;
        return ActAsync(
            new IssueItemCommand(CaseId, ItemId, BaseCode, FundCode, pence, Version), "Item issued. Arrange its delivery or fitting, or record that it is in place.", ct);
    }
}
