using System.Globalization;
using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Web;
using CaseManagement.Application.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support;

/// <summary>What was given: time by type, security items, and each entry.</summary>
public sealed class IndexModel(IMediator mediator) : CasePage(mediator)
{
    [FromQuery]
    public string? After { get; set; }

    public override string View => "Support";

    public CaseSupport Given { get; private set; } = null!;

    public CaseItems Items { get; private set; } = null!;

    public CaseOnward Onward { get; private set; } = null!;

    public PageLinks Links => new(
        Words.Count(Given.Items.Count, "entry", "entries"),
        Given.Next is { } next ? $"{SupportLinks.Support(Id)}?after={next}" : null,
        After is null ? null : SupportLinks.Support(Id));

    public async Task OnGetAsync(CancellationToken ct)
    {
        Given = await Mediator.Send(new ListSupportQuery(CaseId, After), ct);
        Items = await Mediator.Send(new GetCaseItemsQuery(CaseId), ct);
        Onward = await Mediator.Send(new GetOnwardReferralsQuery(CaseId), ct);
        await LoadFrame(ct);
    }

    /// <summary>"1 h 25 min".</summary>
    public static string Time(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var m) => $"{m} min",
        (var h, 0) => $"{h} h",
        var (h, m) => $"{h} h {m} min",
    };

    public static string Pounds(int? pence) => pence is { } known ? (known / 100m).ToString("£#,0.00", CultureInfo.InvariantCulture) : "–";
}
