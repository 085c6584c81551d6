using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.Keys;

public sealed class NewModel(IMediator mediator, IReferenceData referenceData) : PageModel, IReloadable
{
    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public List<string> Scopes { get; set; } = [];

    [BindProperty]
    public string? Force { get; set; }

    [BindProperty]
    public DateParts LastDay { get; set; } = new();

    [BindProperty]
    public string? AllowedAddresses { get; set; }

    public IReadOnlyList<Choice> Forces { get; private set; } = [];

    /// <summary>Shown in the answer to the form itself, so that the key is kept nowhere on its way to the page.</summary>
    public IssuedKey? Issued { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var addresses = (AllowedAddresses ?? "").Split(['\n', '\r', ',', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Issued = await mediator.Send(new IssueKeyCommand(Owner ?? "", Scopes, Force, LastDay.ToDateOnly(), addresses), ct);
        return Page();
    }

    public async Task ReloadAsync(CancellationToken ct) => Forces = UserChoices.Forces(await referenceData.Current(ct));
}
