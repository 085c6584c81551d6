using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Web;
using CaseManagement.Application.Assessments;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using MediatR;

namespace CaseManagement.Api.Pages.Assessments;

public sealed class IndexModel(IMediator mediator, ICurrentUser user) : CasePage(mediator)
{
    public override string View => "Assessments";

    public CaseAssessments Assessments { get; private set; } = null!;

    /// <summary>What this person began and did not record.</summary>
    public NeedsDraftDetails? Draft { get; private set; }

    public bool MayAssess => user.Has(Permission.CasesEdit) && Header.Status is not (CaseStatus.Closed or CaseStatus.Restricted);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Assessments = await Mediator.Send(new GetAssessmentsQuery(CaseId), ct);
        await LoadFrame(ct);
        Draft = MayAssess ? await Mediator.Send(new GetNeedsDraftQuery(CaseId), ct) : null;
    }

    public static string Stage(AssessmentStage stage) => stage switch
    {
        AssessmentStage.Start => "at the start",
        AssessmentStage.Close => "at the end",
        _ => "review",
    };

    /// <summary>What the drawing shows, for whoever does not see it.</summary>
    public static string Every(NeedChange area) => area.Points.Count == 0 ? "–" : string.Join(", ", area.Points.Select(p => $"{p.Score} on {Words.Day(p.On)}"));
}
