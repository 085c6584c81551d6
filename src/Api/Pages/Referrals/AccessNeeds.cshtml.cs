using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.People;
using CaseManagement.Application.ReferenceData;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Referrals;

public sealed class AccessNeedsModel(IMediator mediator, IReferenceData referenceData) : ReferralActPage(mediator, referenceData)
{
    private readonly IMediator _mediator = mediator;
    private readonly IReferenceData _reference = referenceData;

    [BindProperty] public List<string> Codes { get; set; } = [];

    [BindProperty] public string? Language { get; set; }

    public IReadOnlyList<Choice> Needs { get; private set; } = [];

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await ReloadAsync(ct);
        var held = (await _mediator.Send(new GetSafeContactQuery(ReferralId), ct)).Needs!;
        Codes = [.. held.Codes];
        if (held.Interpreter && !Codes.Contains(Domain.People.Person.InterpreterNeed))
        {
            Codes.Add(Domain.People.Person.InterpreterNeed);
        }

        Language = held.Language;
    }

    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        Needs = [.. (await _reference.Current(ct)).InForce(CodeLists.AccessibilityNeeds).Select(e => new Choice(e.Code, e.Label))];
        Version = (await _mediator.Send(new GetSafeContactQuery(ReferralId), ct)).PersonVersion;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Do(new TellAccessNeedsCommand(ReferralId, Codes, Language, Version), "Saved", ct);
}
