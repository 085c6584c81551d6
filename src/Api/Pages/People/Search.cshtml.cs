using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Pages.Referrals;
using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.People;

/// <summary>The words are posted and then kept on the server: no name ever stands in an address (see <see cref="SearchMemory"/>).</summary>
public sealed class SearchModel(IMediator mediator, ICurrentUser user, SearchMemory memory) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    [FromQuery]
    public string? S { get; set; }

    [FromQuery]
    public string? After { get; set; }

    public bool MayAnswerCalls => user.Has(Permission.ContactsRecord);

    public SearchResults? Results { get; private set; }

    public PageLinks Links => new(
        Words.Count(Results!.Items.Count, "result"), Results.Next is { } next ? SearchLinks.Page(S!, next) : null,
        After is null ? null : SearchLinks.Results(S!));

    public async Task OnGetAsync(CancellationToken ct)
    {
        Text = memory.Find(user.Actor, S);
        Results = Text is null ? null : await mediator.Send(new SearchPeopleQuery(Text, After), ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var found = await mediator.Send(new SearchPeopleQuery(Text, null), ct);

        // A reference names one thing; whoever typed it wants to be there.
        return found is { Items: [var only], Alike.Count: 0 } && Text!.Any(char.IsAsciiDigit)
            ? Redirect(LinkTo(only))
            : Redirect(SearchLinks.Results(memory.Keep(user.Actor, Text!)));
    }

    public static string LinkTo(SearchResult result) => result.CaseId is { } id ? CaseLinks.Case(id) : ReferralLinks.Referral(result.ReferralId);
}
