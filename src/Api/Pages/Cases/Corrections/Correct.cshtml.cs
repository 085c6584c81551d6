using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Cases.Corrections;
using CaseManagement.Domain.Feedback;
using CaseManagement.Domain.History;
using CaseManagement.Domain.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases.Corrections;

public sealed class CorrectModel(IMediator mediator) : CaseActPage(mediator)
{
    public const string StrikeOut = "strike-out";
    public const string Move = "move";

    public static readonly IReadOnlyList<Choice> Ways =
    [
        new(Move, "Move it to the case where it belongs"),
        new(StrikeOut, "Strike it out: it belongs to no case that I know"),
    ];

    public override string View => "Timeline";

    [FromRoute] public Guid Entry { get; set; }

    public WrongEntry Wrong { get; private set; } = null!;

    [BindProperty] public string How { get; set; } = Move;

    [BindProperty] public string? ToReference { get; set; }

    [BindProperty] public string? Reason { get; set; }

    /// <summary>What striking out does with it, and where it is done again.</summary>
    public string WhyNotMoved => Wrong.Kind switch
    {
        nameof(GoalSet) => "A goal is not moved: strike it out here, and set it with the right person on their own case. It leaves the plan with its actions.",
        nameof(UnmetNeedRecorded) => "An unmet need is not moved: strike it out here, and record it on the right case. It is counted no more.",
        nameof(FeedbackAnswered) => "Answers are not moved: strike them out here, and record them on the right case. They count for nobody any more.",
        _ => "An assessment is not moved: strike it out here, and assess the right person on their own case. It counts no more for the grade of risk, "
            + "and what was promised because of it is cancelled.",
    };

    public override async Task ReloadAsync(CancellationToken ct)
    {
        Wrong = await Mediator.Send(new GetWrongEntryQuery(CaseId, ActId.From(Entry)), ct);
        await base.ReloadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var entry = ActId.From(Entry);
        if (How == StrikeOut)
        {
            await Mediator.Send(new StrikeOutEntryCommand(CaseId, entry, Reason, Version), ct);
        }
        else
        {
            await Mediator.Send(new MoveEntryCommand(CaseId, entry, ToReference, Reason, Version), ct);
        }

        TempData.Done(How == StrikeOut ? "The entry is struck out" : "The entry stands on the other case now");
        return Redirect(CaseLinks.Timeline(Id));
    }
}
