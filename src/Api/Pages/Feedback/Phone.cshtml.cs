using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Web;
using CaseManagement.Application.Feedback;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Feedback;

public sealed class PhoneModel(IMediator mediator) : CasePage(mediator), IReloadable
{
    public override string View => "Overview";

    [BindProperty]
    public FeedbackRows Answers { get; set; } = new();

    [BindProperty]
    public string? Comment { get; set; }

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task ReloadAsync(CancellationToken ct)
    {
        Answers.Fill((await Mediator.Send(new GetCaseFeedbackQuery(CaseId), ct)).Questions);
        await LoadFrame(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new RecordFeedbackCommand(CaseId, Answers.Given, Comment), ct);
        TempData.Done("The answers are saved");
        return LocalRedirect(CaseLinks.Feedback(Id));
    }
}
