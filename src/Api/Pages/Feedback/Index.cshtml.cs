using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Feedback;
using CaseManagement.Domain.Feedback;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Feedback;

public sealed class IndexModel(IMediator mediator, ICurrentUser user) : CasePage(mediator), IReloadable
{
    public override string View => "Overview";

    [BindProperty]
    public Guid? ContactPointId { get; set; }

    public CaseFeedback Held { get; private set; } = null!;

    public bool MayAsk => user.Has(Permission.FeedbackAsk);

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task ReloadAsync(CancellationToken ct)
    {
        Held = await Mediator.Send(new GetCaseFeedbackQuery(CaseId), ct);
        await LoadFrame(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new AskFeedbackCommand(CaseId, ContactPointId), ct);
        TempData.Done("The link leaves at the next time that is safe, if it is still safe then");
        return LocalRedirect(CaseLinks.Feedback(Id));
    }

    public string Label(string code) => Held.Questions.FirstOrDefault(q => q.Code == code)?.Label ?? code;

    public string State(FeedbackDetails one) => one.Status switch
    {
        FeedbackStatus.Waiting => "To be sent",
        FeedbackStatus.Sent when one.ExpiresUtc <= NowUtc => "Not answered in time",
        FeedbackStatus.Sent => "Sent, not answered yet",
        FeedbackStatus.Withheld => "Not sent: it was not safe any more",
        _ => one.Scores is null ? "Answered. The answers are for leaders" : "Answered",
    };
}
