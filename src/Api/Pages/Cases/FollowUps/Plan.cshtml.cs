using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases.FollowUps;

public sealed class PlanModel(IMediator mediator, TimeProvider clock) : CasePage(mediator), IReloadable
{
    public static readonly IReadOnlyList<Choice> Fits =
    [
        new(nameof(FollowUpFit.AsGiven), "Keep this moment"),
        new(nameof(FollowUpFit.WorkingDay), "Move it to the next working day, where it falls on none"),
        new(nameof(FollowUpFit.SafeTime), "Move it to the person’s next safe time"),
    ];

    public static readonly IReadOnlyList<Choice> Units = [.. Enum.GetNames<RepeatUnit>().Select(name => new Choice(name, name.ToLowerInvariant()))];

    public override string View => "Follow-ups";

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    [ErrorsOf("DueUtc")]
    public DateTimeParts When { get; set; } = new();

    [BindProperty]
    public FollowUpFit Fit { get; set; }

    /// <summary>Empty for oneself; a person, or the team.</summary>
    [BindProperty]
    [ErrorsOf("AssignedToId")]
    public string? Worker { get; set; }

    [BindProperty]
    public int? Every { get; set; }

    /// <summary>Empty where it does not repeat.</summary>
    [BindProperty]
    public RepeatUnit? Unit { get; set; }

    [BindProperty]
    public DateParts UntilOn { get; set; } = new();

    [BindProperty]
    public int? Times { get; set; }

    /// <summary>The moment to which it was moved, in ticks, once whoever plans has seen it.</summary>
    [BindProperty]
    public long? SeenTicks { get; set; }

    public string? Template { get; private set; }

    /// <summary>"Sat 28 Nov is not a working day: Mon 30 Nov 09:00".</summary>
    public string? Moved { get; private set; }

    public IReadOnlyList<Choice> Workers { get; private set; } = [];

    public IReadOnlyList<Choice> Templates { get; private set; } = [];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(string? template, CancellationToken ct)
    {
        var about = await Load(ct);
        if (about.Templates.FirstOrDefault(t => t.Code == template) is { } chosen)
        {
            (Template, What, When, Fit) = (chosen.Code, chosen.What, DateTimeParts.FromUtc(chosen.DueUtc), chosen.Fit);
            Worker = chosen.ForTeam ? FollowUpWords.Team : null;
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var asked = When.ToUtc();
        var due = asked;
        if (asked is { } at && Fit != FollowUpFit.AsGiven)
        {
            due = (await Mediator.Send(new GetFollowUpMomentQuery(CaseId, Fit, at), ct)).DueUtc;
            if (due is { } moved && moved != at && moved.Ticks != SeenTicks)
            {
                return await Show(at, moved, ct);
            }
        }

        var repeat = Unit is null && Every is null && UntilOn.IsEmpty && Times is null ? null : new RepeatAsked(Every, Unit, UntilOn.ToDateOnly(), Times);
        await Mediator.Send(new PlanFollowUpCommand(CaseId, What, asked, FollowUpWords.Person(Worker), Fit, repeat, Worker == FollowUpWords.Team), ct);
        TempData.Done($"Follow-up planned for {DueText.For(due!.Value, Now).Date}", "Plan another", CaseLinks.PlanFollowUp(Id));
        return LocalRedirect(CaseLinks.FollowUps(Id));
    }

    public Task ReloadAsync(CancellationToken ct) => Load(ct);

    private async Task<IActionResult> Show(DateTime asked, DateTime moved, CancellationToken ct)
    {
        Moved = FollowUpWords.Moved(Fit, asked, moved, Now);
        SeenTicks = moved.Ticks;
        ModelState.Remove(nameof(SeenTicks));
        await Load(ct);
        return Page();
    }

    private async Task<FollowUpCase> Load(CancellationToken ct)
    {
        var about = await Mediator.Send(new GetFollowUpCaseQuery(CaseId), ct);
        Workers = [new(FollowUpWords.Team, $"Anybody of the team ({about.Team})"), .. about.Workers.Select(w => new Choice($"{w.Id}", w.Name))];
        Templates = [.. about.Templates.Select(t => new Choice(t.Code, t.What))];
        await LoadFrame(ct);
        return about;
    }
}
