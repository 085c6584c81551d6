using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.People;
using CaseManagement.Application.ReferenceData;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Referrals;

public sealed class WorkerModel(IMediator mediator, IReferenceData referenceData) : ReferralActPage(mediator, referenceData)
{
    private readonly IMediator _mediator = mediator;

    public static readonly IReadOnlyList<Choice> Choices = [new("F", "A woman"), new("M", "A man"), new("", "Either")];

    [BindProperty] public string? Sex { get; set; }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await ReloadAsync(ct);
        Sex = (await _mediator.Send(new GetSafeContactQuery(ReferralId), ct)).WorkerSex ?? "";
    }

    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        Version = (await _mediator.Send(new GetSafeContactQuery(ReferralId), ct)).PersonVersion;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Do(new AskForWorkerCommand(ReferralId, string.IsNullOrEmpty(Sex) ? null : Sex, Version), "Saved", ct);
}
