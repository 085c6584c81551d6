using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Referrals.Import;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Referrals.Import;

/// <summary>A force's file is given in here, and goes on when the browser has left.</summary>
[ImportUpload]
public sealed class IndexModel(IMediator mediator, IReferenceData referenceData, IImportFiles files) : PageModel, IReloadable
{
    public string LargestFile => files.LargestInWords();

    [BindProperty] public string? Force { get; set; }

    [BindProperty]
    [ErrorsOf(nameof(StartImportCommand.Content), nameof(StartImportCommand.FileName))]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<Choice> Forces { get; private set; } = [];

    public IReadOnlyList<ImportRow> Recent { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task ReloadAsync(CancellationToken ct)
    {
        Forces = [.. (await referenceData.Current(ct)).InForce(CodeLists.Forces).Select(f => new Choice(f.Code, f.Label))];
        Recent = await mediator.Send(new ListImportsQuery(), ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await using var content = Upload?.OpenReadStream();
        var id = await mediator.Send(new StartImportCommand(Force, Upload?.FileName, Upload?.Length ?? 0, content), ct);
        return Redirect(ReferralLinks.Import(id.Value));
    }
}
