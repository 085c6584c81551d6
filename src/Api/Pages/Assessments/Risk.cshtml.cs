using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Assessments;
using CaseManagement.Domain.Assessments;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Assessments;

public sealed class RiskModel(IMediator mediator) : CaseActPage(mediator)
{
    private const string ScoreStands = "Score";

    public static readonly IReadOnlyList<Choice> AnswerChoices =
    [
        new(nameof(RiskAnswerValue.Yes), "Yes"),
        new(nameof(RiskAnswerValue.No), "No"),
        new(nameof(RiskAnswerValue.DoNotKnow), "Don’t know"),
        new(nameof(RiskAnswerValue.NotAsked), "Not asked"),
    ];

    public static readonly IReadOnlyList<Choice> Judgements =
    [
        new(ScoreStands, "The grade that follows from the score stands"),
        new(nameof(RiskGrade.Medium), "Medium, although the score is lower"),
        new(nameof(RiskGrade.High), "High, although the score is lower"),
    ];

    public override string View => "Assessments";

    [BindProperty(SupportsGet = true)]
    public string? Tool { get; set; }

    [BindProperty]
    public List<AnswerRow> Answers { get; set; } = [];

    /// <summary>Of a tool whose questions are not loaded.</summary>
    [BindProperty]
    public int? Total { get; set; }

    [BindProperty]
    public string? Judgement { get; set; } = ScoreStands;

    [BindProperty]
    public string? JudgementReason { get; set; }

    public RiskForm Form { get; private set; } = null!;

    public IEnumerable<NavLink> Tools => [.. Form.Tools.Select(t => new NavLink(t.Label, CaseLinks.AssessRisk(Id, t.Code), t.Code == Form.Tool))];

    public override async Task ReloadAsync(CancellationToken ct)
    {
        Form = await Mediator.Send(new GetRiskFormQuery(CaseId, Tool), ct);
        Tool = Form.Tool;
        var posted = Answers.Where(a => a.Code is not null).GroupBy(a => a.Code!).ToDictionary(g => g.Key, g => g.First());
        Answers = [.. Form.Topics.Select(t => posted.GetValueOrDefault(t.Code) ?? new AnswerRow { Code = t.Code })];
        await base.ReloadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var answered = Answers.Select(a => new AnsweredTopic(a.Code ?? "", a.Answer ?? RiskAnswerValue.NotAsked)).ToList();
        RiskGrade? judged = Enum.TryParse<RiskGrade>(Judgement, out var grade) ? grade : null;
        var recorded = await Mediator.Send(new RecordRiskAssessmentCommand(CaseId, Tool, answered, Total, judged, JudgementReason, Version), ct);
        TempData.Done(
            $"Risk assessment {recorded.Number} recorded: {Words.Count(recorded.Score, "yes answer")}, {recorded.Grade.ToString().ToLowerInvariant()} risk",
            "Plan a follow-up", CaseLinks.PlanFollowUp(Id));
        return Redirect(CaseLinks.Assessments(Id));
    }
}

public sealed class AnswerRow
{
    public string? Code { get; set; }

    public RiskAnswerValue? Answer { get; set; }
}
