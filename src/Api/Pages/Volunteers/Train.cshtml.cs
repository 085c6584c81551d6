using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Volunteers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Volunteers;

public sealed class TrainModel(IMediator mediator, IReferenceData reference) : VolunteerPage(mediator)
{
    [BindProperty] public string? Training { get; set; }

    [BindProperty] public DateParts DoneOn { get; set; } = new();

    [BindProperty] public DateParts ExpiresOn { get; set; } = new();

    public IReadOnlyList<Choice> Trainings { get; private set; } = [];

    public override async Task ReloadAsync(CancellationToken ct)
    {
        Trainings = [.. (await reference.Current(ct)).InForce(CodeLists.VolunteerTrainings).Select(t => new Choice(t.Code, t.Label))];
        await base.ReloadAsync(ct);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Do(new TrainVolunteerCommand(VolunteerId, Training, DoneOn.ToDateOnly(), ExpiresOn.ToDateOnly(), Version), "The training is recorded", ct);
}
