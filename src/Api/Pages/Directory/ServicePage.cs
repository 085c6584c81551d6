using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Directory;
using CaseManagement.Application.ReferenceData;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Directory;

/// <summary>The form of a service, for a new one and for one that is there.</summary>
public abstract class ServicePage(IReferenceData reference) : PageModel
{
    [BindProperty]
    public string? Organisation { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Description { get; set; }

    [BindProperty]
    public List<string> Needs { get; set; } = [];

    [BindProperty]
    public List<string> Areas { get; set; } = [];

    [BindProperty]
    public string? RecipientCode { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public bool EmailIsSecure { get; set; }

    [BindProperty]
    [ErrorsOf("Url")]
    public string? Website { get; set; }

    [BindProperty]
    public DateParts ActiveFrom { get; set; } = new();

    [BindProperty]
    public DateParts ActiveTo { get; set; } = new();

    public IReadOnlyList<Choice> NeedChoices { get; private set; } = [];

    public IReadOnlyList<Choice> AreaChoices { get; private set; } = [];

    public IReadOnlyList<Choice> RecipientChoices { get; private set; } = [];

    protected ServiceEntry Entry => new(
        Organisation, Name, Description, Needs, Areas, Website, Email, EmailIsSecure, Phone, RecipientCode, ActiveFrom.ToDateOnly(), ActiveTo.ToDateOnly());

    protected async Task OfferChoices(CancellationToken ct)
    {
        var codes = await reference.Current(ct);
        (NeedChoices, AreaChoices, RecipientChoices) = (ServiceChoices.Needs(codes), ServiceChoices.Areas(codes), ServiceChoices.Recipients(codes));
    }

    protected void Show(ServiceEntry held)
    {
        (Organisation, Name, Description, Website, Email, EmailIsSecure, Phone, RecipientCode) =
            (held.Organisation, held.Name, held.Description, held.Url, held.Email, held.EmailIsSecure, held.Phone, held.RecipientCode);
        (Needs, Areas) = ([.. held.Needs], [.. held.Areas]);
        (ActiveFrom, ActiveTo) = (DateParts.From(held.ActiveFrom), DateParts.From(held.ActiveTo));
    }
}
