using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Documents;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Documents;

public sealed class LetterModel(IMediator mediator, ICurrentUser user) : CasePage(mediator), IReloadable
{
    public override string View => "Documents";

    [BindProperty]
    public Guid? TemplateId { get; set; }

    [BindProperty]
    public Guid? ContactPointId { get; set; }

    [BindProperty]
    public string? OverrideReason { get; set; }

    public LetterForm Letter { get; private set; } = null!;

    public IEnumerable<Choice> Letters => Letter.Letters.Select(l => new Choice(l.TemplateId.ToString(), l.Name));

    public IReadOnlyList<LetterAddress> NotSafe => [.. Letter.Addresses.Where(a => !a.IsSafe)];

    public bool AsksWhy => NotSafe.Count > 0 && user.Has(Permission.SafeContactOverride);

    /// <summary>Those that are not safe are offered to nobody but who may say why one is written to all the same.</summary>
    public IReadOnlyList<Choice> Addresses =>
    [
        .. Letter.Addresses.Where(a => a.IsSafe || AsksWhy).Select(a => new Choice(
            a.ContactPointId.ToString(), a.Display, Hint: a.IsSafe ? string.Join(". ", a.Cautions) : $"Not safe. {string.Join(". ", a.Against)}")),
    ];

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task ReloadAsync(CancellationToken ct)
    {
        Letter = await Mediator.Send(new GetLetterFormQuery(CaseId), ct);
        await LoadFrame(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var letter = await Mediator.Send(new WriteLetterCommand(CaseId, TemplateId, ContactPointId, OverrideReason), ct);
        TempData.Done("Letter written. Save a copy, check it, and print it.");
        return LocalRedirect(DocumentLinks.Document(Id, letter.Value));
    }
}
