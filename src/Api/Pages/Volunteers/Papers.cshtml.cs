using CaseManagement.Api.Web;
using CaseManagement.Application.Volunteers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Volunteers;

public sealed class PapersModel(IMediator mediator) : VolunteerPage(mediator)
{
    [BindProperty] public DateParts AgreementSignedOn { get; set; } = new();

    [BindProperty] public DateParts ReferencesCheckedOn { get; set; } = new();

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await ReloadAsync(ct);
        (AgreementSignedOn, ReferencesCheckedOn) = (DateParts.From(Volunteer.AgreementSignedOn), DateParts.From(Volunteer.ReferencesCheckedOn));
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Do(new CheckVolunteerPapersCommand(VolunteerId, AgreementSignedOn.ToDateOnly(), ReferencesCheckedOn.ToDateOnly(), Version), "Saved", ct);
}
