using System.Text.Json;
using CaseManagement.Api.Pages.People;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Referrals;

/// <summary>Nobody is entered before they were looked for. What was looked for is kept on the server, as every search is.</summary>
public sealed class NewModel(IMediator mediator, ICurrentUser user, SearchMemory memory) : PageModel
{
    /// <summary>A working day: a call may be long, and its notes are typed afterwards.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(10);

    [BindProperty] public string? Name { get; set; }

    [BindProperty] public DateParts DateOfBirth { get; set; } = new();

    [BindProperty] public string? Phone { get; set; }

    [BindProperty] public string? Postcode { get; set; }

    [FromQuery] public string? S { get; set; }

    public IReadOnlyList<SearchResult>? Results { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (SoughtPerson.Find(memory, user.Actor, S) is { } sought)
        {
            (Name, DateOfBirth, Phone, Postcode) = (sought.Name, DateParts.From(sought.DateOfBirth), sought.Phone, sought.Postcode);
            Results = await mediator.Send(new FindKnownPeopleQuery(sought.Name, sought.DateOfBirth, sought.Phone, sought.Postcode), ct);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var sought = new SoughtPerson(Name, DateOfBirth.ToDateOnly(), Phone, Postcode);
        await mediator.Send(new FindKnownPeopleQuery(sought.Name, sought.DateOfBirth, sought.Phone, sought.Postcode), ct);
        return Redirect(ReferralLinks.New(memory.Keep(user.Actor, JsonSerializer.Serialize(sought), Kept)));
    }

    public static string LinkTo(SearchResult result) => SearchModel.LinkTo(result);
}

/// <summary>Whom a worker looked for before they enter them.</summary>
public sealed record SoughtPerson(string? Name, DateOnly? DateOfBirth, string? Phone, string? Postcode)
{
    public static SoughtPerson? Find(SearchMemory memory, string actor, string? id) =>
        memory.Find(actor, id) is ['{', ..] json ? JsonSerializer.Deserialize<SoughtPerson>(json) : null;
}
