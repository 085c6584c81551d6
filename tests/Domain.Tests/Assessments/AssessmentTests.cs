using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using CaseManagement.Testing;

namespace CaseManagement.Domain.Tests.Assessments;

public sealed class AssessmentTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
    private static readonly Case Assessed = A.Case().Build(Now).Case;
    private static readonly HashSet<string> Areas = ["N1", "N2"];
    private static readonly RiskTool Tool = new("DASH", "2009", new HashSet<string> { "Q01", "Q02", "Q03" }, new RiskBands(1, 2), 3);

    private static readonly RiskTool Licensed = new("YP-DASH", "SafeLives", new HashSet<string>(), new RiskBands(10, 14), 24);

    [TestCase(0, RiskGrade.Standard)]
    [TestCase(10, RiskGrade.Medium)]
    [TestCase(24, RiskGrade.High)]
    public void A_tool_without_its_wording_is_recorded_by_its_total(int total, RiskGrade grade)
    {
        var assessment = Total(total);

        Assert.That((assessment.Score, assessment.Grade, assessment.Answers.Count), Is.EqualTo((total, grade, 0)));
    }

    [TestCase(-1)]
    [TestCase(25)]
    public void A_total_lies_within_what_the_tool_counts(int total) => Refused(() => Total(total), AssessmentErrors.TotalOutside(24));

    [Test]
    public void A_total_is_judged_like_a_score()
    {
        Refused(() => Total(14, (RiskGrade.Medium, "Less")), AssessmentErrors.JudgementLowers);
        Assert.That(Total(3, (RiskGrade.High, "He was released")).Grade, Is.EqualTo(RiskGrade.High));
    }

    [Test]
    public void A_tool_is_answered_or_totalled_as_its_licence_allows()
    {
        Refused(() => RiskAssessment.RecordTotal(Assessed, 1, Tool, 2, null, UserId.New(), Now), AssessmentErrors.QuestionsLoaded);
        Refused(
            () => RiskAssessment.Record(Assessed, 1, Licensed, [new RiskAnswer("Q01", RiskAnswerValue.Yes)], null, UserId.New(), Now),
            AssessmentErrors.QuestionsNotLoaded);
    }

    [Test]
    public void Needs_need_a_score() => Refused(() => Needs(), AssessmentErrors.NothingScored);

    [Test]
    public void Only_areas_in_force_are_scored() => Refused(() => Needs(("N9", 3)), AssessmentErrors.UnknownNeed);

    [Test]
    public void An_area_is_scored_once() => Refused(() => Needs(("N1", 3), ("N1", 4)), AssessmentErrors.ScoredTwice);

    [TestCase(0)]
    [TestCase(6)]
    public void A_score_lies_within_the_scale(int score) => Refused(() => Needs(("N1", score)), AssessmentErrors.OutsideScale);

    [Test]
    public void Risk_needs_an_answer() => Refused(() => Risk(null, ("Q01", RiskAnswerValue.NotAsked)), AssessmentErrors.NothingAnswered);

    [Test]
    public void Only_the_tools_own_questions_are_answered() => Refused(() => Risk(null, ("S01", RiskAnswerValue.Yes)), AssessmentErrors.UnknownTopic);

    [Test]
    public void A_question_is_answered_once() =>
        Refused(() => Risk(null, ("Q01", RiskAnswerValue.Yes), ("Q01", RiskAnswerValue.No)), AssessmentErrors.AnsweredTwice);

    [TestCase(0, RiskGrade.Standard)]
    [TestCase(1, RiskGrade.Medium)]
    [TestCase(2, RiskGrade.High)]
    public void The_grade_follows_from_the_number_of_yes_answers(int yes, RiskGrade grade)
    {
        var answers = Tool.Topics.Order().Select((topic, index) => (topic, index < yes ? RiskAnswerValue.Yes : RiskAnswerValue.DoNotKnow)).ToArray();

        var assessment = Risk(null, answers);

        Assert.That((assessment.Score, assessment.Grade), Is.EqualTo((yes, grade)));
    }

    [Test]
    public void Judgement_never_lowers_a_grade() =>
        Refused(() => Risk((RiskGrade.Standard, "I feel it is less"), ("Q01", RiskAnswerValue.Yes)), AssessmentErrors.JudgementLowers);

    [Test]
    public void A_raised_grade_is_explained() =>
        Refused(() => Risk((RiskGrade.High, " "), ("Q01", RiskAnswerValue.Yes)), AssessmentErrors.JudgementUnexplained);

    [Test]
    public void Judgement_raises_a_grade_and_keeps_what_the_score_said()
    {
        var assessment = Risk((RiskGrade.High, "He was released today"), ("Q01", RiskAnswerValue.Yes));

        Assert.That((assessment.ComputedGrade, assessment.Grade), Is.EqualTo((RiskGrade.Medium, RiskGrade.High)));
    }

    private static NeedsAssessment Needs(params (string Code, int Score)[] scores) => NeedsAssessment.Record(
        Assessed, 1, AssessmentStage.Start, [.. scores.Select(s => new NeedScore(s.Code, s.Score, null))], Areas, NeedScale.Default, null, UserId.New(), Now);

    private static RiskAssessment Risk((RiskGrade Grade, string Reason)? judgement, params (string Code, RiskAnswerValue Answer)[] answers) =>
        RiskAssessment.Record(
            Assessed, 1, Tool, [.. answers.Select(a => new RiskAnswer(a.Code, a.Answer))], Judged(judgement), UserId.New(), Now);

    private static RiskAssessment Total(int total, (RiskGrade Grade, string Reason)? judgement = null) =>
        RiskAssessment.RecordTotal(Assessed, 1, Licensed, total, Judged(judgement), UserId.New(), Now);

    private static RiskJudgement? Judged((RiskGrade Grade, string Reason)? judgement) => judgement is var (grade, reason) ? new(grade, reason) : null;

    private static void Refused(Action act, Refusal refusal) =>
        Assert.That(Assert.Throws<DomainRuleException>(() => act())!.Refusal, Is.EqualTo(refusal));
}
