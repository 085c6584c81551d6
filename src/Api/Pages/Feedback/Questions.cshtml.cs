using CaseManagement.Api.Web;
using CaseManagement.Application.Feedback;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Feedback;

/// <summary>Where a mailed link leads. Opening it changes nothing: mail programs follow links before people do.</summary>
public sealed class QuestionsModel(IMediator mediator) : PageModel, IReloadable
{
    [FromRoute]
    public string Token { get; set; } = "";

    [BindProperty]
    public FeedbackRows Answers { get; set; } = new();

    [BindProperty]
    public string? Comment { get; set; }

    public bool Thanks { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task ReloadAsync(CancellationToken ct) => Answers.Fill(await mediator.Send(new GetFeedbackSurveyQuery(Token), ct));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new AnswerFeedbackCommand(Token, Answers.Given, Comment), ct);
        Thanks = true;
        return Page();
    }
}
