using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Referrals.GettingHelp;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.GetHelp;

/// <summary>One question; which one is in the address. What it looks like lies in Questions, one partial each.</summary>
public sealed class QuestionModel(IMediator mediator, IReferenceData referenceData) : HelpPage(mediator), IReloadable
{
    [FromRoute] public Guid Id { get; set; }

    [FromRoute] public string Step { get; set; } = "";

    [FromQuery] public bool Change { get; set; }

    [BindProperty] public DateParts DateOfBirth { get; set; } = new();

    [BindProperty] public HelpAnswers Answers { get; set; } = new();

    public HelpStep Asked => Enum.Parse<HelpStep>(Step, ignoreCase: true);

    public string PartialName => $"Questions/_{Asked}";

    public int Number => Held!.Steps.ToList().IndexOf(Asked) + 1;

    public string? BackHref => Change ? GetHelpLinks.Check(Id) : Held!.Before(Asked) is { } before ? GetHelpLinks.Step(Id, before) : GetHelpLinks.Start;

    public bool MaySave => HeldAnswers is { For: HelpFor.Professional, ReferrerEmail: not null };

    public IEnumerable<Choice> Organisations { get; private set; } = [];

    public string Words(string mine, string theirs) => IsForMe ? mine : theirs;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Opens(Id, ct) || !IsAsked())
        {
            return ToTheStart();
        }

        (Answers, DateOfBirth) = (HeldAnswers, DateParts.From(HeldAnswers.DateOfBirth));
        await ReadChoices(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await Opens(Id, ct) || !IsAsked())
        {
            return ToTheStart();
        }

        await Mediator.Send(new AnswerHelpRequestCommand(Id, Browser, Asked, Answers with { DateOfBirth = DateOfBirth.ToDateOnly() }), ct);
        await Opens(Id, ct);
        return Redirect(Next(Held!));
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        await Opens(Id, ct);
        await ReadChoices(ct);
    }

    /// <summary>Whoever changes one answer goes back to all of them, past whatever the change made open.</summary>
    private string Next(HelpRequest now) => Change
        ? now.Open is { } open ? GetHelpLinks.Step(Id, open, change: true) : GetHelpLinks.Check(Id)
        : now.After(Asked) is { } next ? GetHelpLinks.Step(Id, next) : GetHelpLinks.Check(Id);

    private bool IsAsked() => !Held!.IsSent && Enum.TryParse<HelpStep>(Step, ignoreCase: true, out var step) && Held.Steps.Contains(step);

    private async Task ReadChoices(CancellationToken ct) => Organisations =
        [.. HelpSources.OfProfessionals(await referenceData.Current(ct)).Select(e => new Choice(e.Code, e.Label, Group: e.Group))];
}
