using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases;

public sealed class WeightModel(IMediator mediator) : CaseActPage(mediator)
{
    private const string Information = "information";
    private const string Court = "court";

    public static readonly IReadOnlyList<Choice> Choices =
    [
        new(Information, "Is for information only", "Counts less, unless the person is at high risk"),
        new(Court, "Is at court", "Counts more while it lasts"),
    ];

    public override string View => "Overview";

    [BindProperty] public List<string> Marks { get; set; } = [];

    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        if (HttpMethods.IsGet(Request.Method))
        {
            Marks = [.. new[] { (Header.InformationOnly, Information), (Header.AtCourt, Court) }.Where(mark => mark.Item1).Select(mark => mark.Item2)];
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new WeighCaseCommand(CaseId, Marks.Contains(Information), Marks.Contains(Court), Version), ct);
        TempData.Done("What the case weighs is saved");
        return Redirect(CaseLinks.Case(Id));
    }
}
