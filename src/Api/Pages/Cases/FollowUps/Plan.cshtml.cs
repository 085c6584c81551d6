using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases.FollowUps;

public sealed class PlanModel(IMediator mediator, TimeProvider clock) : CasePage(mediator), IReloadable
{
    public override string View => "Follow-ups";

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    [ErrorsOf("DueUtc")]
    public DateTimeParts When { get; set; } = new();

    /// <summary>Empty for oneself.</summary>
    [BindProperty]
    public Guid? Worker { get; set; }

    public IReadOnlyList<Choice> Workers { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var due = When.ToUtc();
        UserId? worker = Worker is { } id ? UserId.From(id) : null;
        await Mediator.Send(new PlanFollowUpCommand(CaseId, What, due, worker), ct);
        TempData.Done($"Follow-up planned for {DueText.For(due!.Value, clock.GetUtcNow().UtcDateTime).Date}", "Plan another", CaseLinks.PlanFollowUp(Id));
        return LocalRedirect(CaseLinks.FollowUps(Id));
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        var about = await Mediator.Send(new GetFollowUpCaseQuery(CaseId), ct);
        Workers = [.. about.Workers.Select(w => new Choice($"{w.Id}", w.Name))];
        await LoadFrame(ct);
    }
}
