using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.Support;
using CaseManagement.Domain.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Onward;

public sealed class OutcomeModel(IMediator mediator) : OnwardPage(mediator)
{
    [BindProperty]
    public OnwardOutcome? Outcome { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public static IEnumerable<Choice> Outcomes => Enum.GetValues<OnwardOutcome>().Select(o => new Choice(
        o.ToString(), OnwardWords.Outcome(o), Hint: OnwardReferralLifecycle.LeavesNeedUnmet(o) ? "Recorded as an unmet need" : OnwardReferralLifecycle.GoesOn(o) ? "You are asked again later" : null));

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ActAsync(new RecordOnwardOutcomeCommand(CaseId, OnwardId, Outcome, Note, Version), "Recorded", ct);
}
