using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Assessments.Marac;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Assessments.Marac;

public sealed class PrepareModel(IMediator mediator) : CaseActPage(mediator)
{
    public override string View => "Assessments";

    [BindProperty]
    public List<string> Reasons { get; set; } = [];

    [BindProperty]
    public List<string> Incidents { get; set; } = [];

    [BindProperty]
    public string? Explanation { get; set; }

    public IEnumerable<Choice> ReasonChoices { get; private set; } = [];

    public IEnumerable<Choice> IncidentChoices { get; private set; } = [];

    public override async Task ReloadAsync(CancellationToken ct)
    {
        var marac = await Mediator.Send(new GetMaracQuery(CaseId), ct);
        (ReasonChoices, IncidentChoices) = (Choices(marac.Reasons), Choices(marac.Incidents));
        if (!Request.HasFormContentType && marac.Prepared is { } prepared)
        {
            (Reasons, Incidents, Explanation) = (Codes(prepared.Reasons), Codes(prepared.Incidents), prepared.Explanation);
        }

        await base.ReloadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new PrepareMaracCommand(CaseId, Reasons, Incidents, Explanation, Version), ct);
        TempData.Done("The MARAC referral is prepared");
        return Redirect(CaseLinks.Marac(Id));
    }

    private static IEnumerable<Choice> Choices(IEnumerable<MaracCode> codes) => [.. codes.Select(c => new Choice(c.Code, c.Label))];

    private static List<string> Codes(IEnumerable<MaracCode> codes) => [.. codes.Select(c => c.Code)];
}
