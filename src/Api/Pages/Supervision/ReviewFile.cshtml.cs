using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Web;
using CaseManagement.Application.Supervision;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Supervision;

public sealed class ReviewFileModel(IMediator mediator) : CasePage(mediator), IReloadable
{
    private const int Rows = 3;

    public override string View => "Overview";

    [BindProperty]
    public string? Summary { get; set; }

    [BindProperty]
    public List<FindingField> Findings { get; set; } = [];

    [BindProperty]
    public DateParts NextDueOn { get; set; } = new();

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task ReloadAsync(CancellationToken ct)
    {
        var held = await Mediator.Send(new GetFileReviewsQuery(CaseId), ct);
        if (!Request.HasFormContentType)
        {
            NextDueOn = DateParts.From(held.ProposedNext);
        }

        Findings.AddRange(Enumerable.Range(0, Math.Max(0, Rows - Findings.Count)).Select(_ => new FindingField()));
        await LoadFrame(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var given = Findings.Where(f => !string.IsNullOrWhiteSpace(f.What) || !f.DoneBy.IsEmpty).Select(f => new FindingGiven(f.What, f.DoneBy.ToDateOnly()));
        await Mediator.Send(new ReviewFileCommand(CaseId, Summary, [.. given], NextDueOn.ToDateOnly()), ct);
        TempData.Done("The review is kept, and the worker has been told", "Back to the files that are due", SupervisionLinks.FileReviews);
        return LocalRedirect(CaseLinks.FileReviews(Id));
    }
}

public sealed class FindingField
{
    public string? What { get; set; }

    public DateParts DoneBy { get; set; } = new();
}
