using CaseManagement.Api.Pages.Cases;
using CaseManagement.Application.Support.Court;
using CaseManagement.Application.Support.Rights;
using CaseManagement.Domain.Support.Court;
using MediatR;

namespace CaseManagement.Api.Pages.Support.Rights;

/// <summary>What the person may ask for under the Victims' Code, and their dates at court.</summary>
public sealed class IndexModel(IMediator mediator) : CasePage(mediator)
{
    public override string View => "Rights and court";

    public CaseRights Rights { get; private set; } = null!;

    public CaseCourtDates Court { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rights = await Mediator.Send(new GetRightsQuery(CaseId), ct);
        Court = await Mediator.Send(new GetCourtDatesQuery(CaseId), ct);
        await LoadFrame(ct);
    }

    public bool MayChange(CourtDateDetails date) => Court.MayChange && date.Status == CourtDateStatus.Listed;

    public bool IsPast(CourtDateDetails date) => date.AtUtc <= NowUtc;
}
