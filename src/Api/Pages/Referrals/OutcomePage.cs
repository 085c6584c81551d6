using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.ReferenceData;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Referrals;

/// <summary>An act that gives a referral an outcome which the force is told: one of a group of the list, and a sentence.</summary>
public abstract class OutcomePage(IMediator mediator, IReferenceData referenceData, string group, string done)
    : ReferralActPage(mediator, referenceData)
{
    [BindProperty(SupportsGet = true)] public string? Outcome { get; set; }

    [BindProperty] public string? Message { get; set; }

    public IEnumerable<Choice> Outcomes => Lists.InForce(CodeLists.TriageOutcomes).Where(o => o.Group == group).Select(o => new Choice(o.Code, o.Label));

    public abstract string Heading { get; }

    public abstract string Consequence { get; }

    public abstract string Button { get; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => Do(Command(), done, ct);

    protected abstract ICommand Command();
}
