using CaseManagement.Api.Pages.Cases;
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

    public bool MayAssess => user.Has(Permission.CasesEdit) && Header.Status is not (CaseStatus.Closed or CaseStatus.Restricted);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Assessments = await Mediator.Send(new GetAssessmentsQuery(CaseId), ct);
        await LoadFrame(ct);
    }

    public static string Stage(AssessmentStage stage) => stage switch
    {
        AssessmentStage.Start => "at the start",
        AssessmentStage.Close => "at the end",
        _ => "review",
    };

    /// <summary>In words, because an arrow alone does not say whether up is good.</summary>
    public static string Moved(NeedChange area) => (area.Start, area.Now) switch
    {
        (null, _) => "not scored",
        (_, null) => "scored once",
        var (start, now) when now > start => $"better by {now - start}",
        var (start, now) when now < start => $"worse by {start - now}",
        _ => "unchanged",
    };
}
