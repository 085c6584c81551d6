using CaseManagement.Api.Pages.Cases;
using CaseManagement.Application.Assessments.Marac;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Assessments.Marac;
using CaseManagement.Domain.Cases;
using MediatR;

namespace CaseManagement.Api.Pages.Assessments.Marac;

public sealed class IndexModel(IMediator mediator, ICurrentUser user) : CasePage(mediator)
{
    public override string View => "Assessments";

    public CaseMarac Marac { get; private set; } = null!;

    public bool MayPrepare => user.Has(Permission.CasesEdit) && IsWorked;

    private bool IsWorked => Header.Status is not (CaseStatus.Closed or CaseStatus.Restricted);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Marac = await Mediator.Send(new GetMaracQuery(CaseId), ct);
        await LoadFrame(ct);
    }

    public IEnumerable<(string Text, string Href, bool Main)> ActsOn(MaracEntry one)
    {
        if (one.Status == MaracStatus.Prepared && MayPrepare)
        {
            yield return (one.Explanation is null ? "Give the reasons" : "Change the reasons", CaseLinks.PrepareMarac(Id), one.Explanation is null);
            yield return ("It was sent", CaseLinks.SendMarac(Id, one.Id), one.Explanation is not null);
        }

        if (one.Status == MaracStatus.Prepared && user.Has(Permission.MaracDecide) && IsWorked)
        {
            yield return ("It is not sent", CaseLinks.WithholdMarac(Id, one.Id), false);
        }

        if (one.Status == MaracStatus.Sent && MayPrepare)
        {
            yield return ("It was discussed", CaseLinks.HearMarac(Id, one.Id), true);
        }
    }

    public static string Heading(MaracStatus status) => status switch
    {
        MaracStatus.Prepared => "Waits to be sent",
        MaracStatus.Sent => "Sent",
        MaracStatus.Heard => "Discussed",
        _ => "Not sent",
    };
}
