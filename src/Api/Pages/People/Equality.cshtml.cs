using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.People.Equality;
using CaseManagement.Domain.People;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.People;

public sealed class EqualityModel(IMediator mediator) : CaseActPage(mediator)
{
    private const string PreferNot = "prefer-not";

    public override string View => "Overview";

    [BindProperty]
    public List<EqualityField> Rows { get; set; } = [];

    public EqualityForm Form { get; private set; } = null!;

    public IEnumerable<Choice> Choices(int row) =>
        [.. Form.Questions[row].Choices.Select(c => new Choice(c.Code, c.Label)), new Choice(PreferNot, "Prefer not to say")];

    public override async Task ReloadAsync(CancellationToken ct)
    {
        Form = await Mediator.Send(new GetEqualityQuery(CaseId), ct);
        if (!Request.HasFormContentType)
        {
            Rows = [.. Form.Questions.Select(q => new EqualityField { Question = q.Question, Code = q.PreferNotToSay ? PreferNot : q.Code, OwnWords = q.OwnWords })];
        }

        await base.ReloadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var given = Rows.Where(r => r.Code is not null || r.OwnWords is not null)
            .Select(r => new EqualityGiven(r.Question, r.Code == PreferNot ? null : r.Code, r.Code == PreferNot ? null : r.OwnWords, r.Code == PreferNot));
        await Mediator.Send(new RecordEqualityCommand(CaseId, [.. given], Version), ct);
        TempData.Done("Saved");
        return LocalRedirect(CaseLinks.Case(Id));
    }
}

public sealed class EqualityField
{
    public EqualityQuestion Question { get; set; }

    public string? Code { get; set; }

    public string? OwnWords { get; set; }
}
