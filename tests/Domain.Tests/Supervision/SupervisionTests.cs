using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Complaints;
using CaseManagement.Domain.Feedback;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Safeguarding;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Supervision;
using CaseManagement.Testing;

namespace CaseManagement.Domain.Tests.Supervision;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SupervisionTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly UserId Worker = UserId.New();
    private static readonly UserId Leader = UserId.New();
    private static readonly HashSet<string> Questions = ["F1", "F2"];
    private static readonly SafeContactAnswer Safe = new([], []);

    private readonly Case _case = A.Case().LedBy(Worker).Build(Now).Case;

    [Test]
    public void A_concern_is_decided_once_and_with_a_reason()
    {
        var concern = SafeguardingConcern.Raise(_case, ConcernAbout.Child, "Alone", Worker, Now);

        Refused(() => concern.Decide(ConcernDecision.AdviceGiven, " ", Leader, Now), "concern.reason-missing");
        concern.Decide(ConcernDecision.NoFurtherAction, "An aunt is there", Leader, Now);
        Refused(() => concern.Decide(ConcernDecision.AdviceGiven, "x", Leader, Now), "concern.decided-already");
    }

    [Test]
    public void A_link_is_asked_of_a_safe_address_and_answered_once_before_it_expires()
    {
        var unsafely = new SafeContactAnswer([new("suspended", "Not now")], []);
        Refused(() => FeedbackRequest.ByLink(_case, ContactPointId.New(), unsafely, "t", TimeSpan.FromDays(1), Worker, Now), "feedback.not-safe");
        var (answered, late) = (Asked(), Asked());

        answered.Answer([new("F1", 5)], null, Questions, Now);
        Refused(() => answered.Answer([new("F1", 5)], null, Questions, Now), "feedback.over");
        Refused(() => late.Answer([new("F1", 5)], null, Questions, Now.AddDays(1)), "feedback.over");
        Assert.That((answered.RatedWorkerId, answered.TokenDigest), Is.EqualTo(((UserId?)Worker, FeedbackRequest.Digest("secret"))));
        Assert.That(answered.TokenDigest, Does.Not.Contain("secret"));
    }

    [Test]
    public void Answers_are_of_the_questions_and_on_the_scale()
    {
        Refused(() => Asked().Answer([], null, Questions, Now), "feedback.nothing-answered");
        Refused(() => Asked().Answer([new("F9", 1)], null, Questions, Now), "feedback.unknown-answer");
        Refused(() => Asked().Answer([new("F1", 6)], null, Questions, Now), "feedback.unknown-answer");
        Refused(() => Asked().Answer([new("F1", 1), new("F1", 2)], null, Questions, Now), "feedback.unknown-answer");
    }

    [Test]
    public void What_was_answered_is_in_no_event()
    {
        var request = Asked();

        request.Answer([new("F1", 1)], "They were rude", Questions, Now);

        Assert.That(request.Events, Does.Contain(new FeedbackAnswered(_case.Id.Value)));
        Assert.That(string.Concat(request.Events), Does.Not.Contain("rude"));
    }

    [Test]
    public void A_complaint_is_acknowledged_and_answered_with_an_outcome_and_shared_once()
    {
        var complaint = Complained(ComplaintKind.Complaint, Worker);

        Refused(() => complaint.Acknowledge(Today.AddDays(1), Today), "complaint.out-of-time");
        complaint.Acknowledge(Today, Today);
        Refused(() => complaint.Acknowledge(Today, Today), "complaint.acknowledged-already");
        Refused(() => complaint.AnswerIt(Today, null, "Sorry", Today), "complaint.outcome-missing");
        complaint.AnswerIt(Today, ComplaintOutcome.PartlyUpheld, "Sorry", Today);
        Refused(() => complaint.AnswerIt(Today, ComplaintOutcome.Upheld, "Sorry", Today), "complaint.answered-already");
        complaint.Share(Now);
        Refused(() => complaint.Share(Now), "complaint.shared-already");
        Refused(() => Complained(ComplaintKind.Complaint, null).Share(Now), "complaint.about-nobody");
        Refused(() => Complained(ComplaintKind.Compliment, null).AnswerIt(Today, ComplaintOutcome.Upheld, "Thanks", Today), "complaint.outcome-missing");
    }

    [Test]
    public void A_complaint_stands_on_no_timeline() => Assert.That(Complained(ComplaintKind.Complaint, Worker).TimelineCaseId, Is.Null);

    [Test]
    public void A_file_is_reviewed_by_somebody_else_and_again_on_a_day_ahead()
    {
        Refused(() => FileReview.Record(_case, "Good", [], Today.AddDays(7), Worker, Now), "file-review.own-case");
        Refused(() => FileReview.Record(_case, "Good", [], Today, Leader, Now), "file-review.next-due");
        var task = FollowUp.Plan(_case, "Ring", Now.AddDays(1), Worker, TimeSpan.FromHours(1), Now);

        var review = FileReview.Record(_case, "Good", [task], Today.AddDays(7), Leader, Now);

        Assert.That((_case.FileReviewDueOn, review.Findings.Single().FollowUpId), Is.EqualTo(((DateOnly?)Today.AddDays(7), task.Id)));
    }

    [Test]
    public void A_question_has_one_answer_that_the_list_knows_or_none_that_they_would_say()
    {
        var answers = EqualityAnswers.Of(_case.PersonId);

        Refused(() => Take(new EqualityAnswer(EqualityQuestion.Religion, "made-up", null, false)), "person.unknown-equality-answer");
        Refused(() => Take(new EqualityAnswer(EqualityQuestion.Religion, "none", null, true)), "person.unknown-equality-answer");
        Refused(() => Take(new EqualityAnswer(EqualityQuestion.Religion, null, null, false)), "person.unknown-equality-answer");
        Take(new EqualityAnswer(EqualityQuestion.Religion, null, "Jedi", false), new EqualityAnswer(EqualityQuestion.Disability, null, null, true));

        Assert.That(answers.Answers, Has.Count.EqualTo(2));
        Assert.That(string.Concat(answers.Events), Does.Not.Contain("Jedi"));

        void Take(params EqualityAnswer[] given) => answers.Take(_case, given, (_, code) => code == "none", Worker, Now);
    }

    private FeedbackRequest Asked() => FeedbackRequest.ByLink(_case, ContactPointId.New(), Safe, "secret", TimeSpan.FromDays(1), Worker, Now);

    private static Complaint Complained(ComplaintKind kind, UserId? about) => Complaint.Take(
        new ComplaintReceived(kind, null, null, Today, "TEL-IN", ComplaintFrom.Victim, null, about, "Late"), new ComplaintDeadlines(Today, Today), Leader, Now);

    private static void Refused(Action act, string code) => Assert.That(Assert.Throws<DomainRuleException>(() => act())!.Refusal.Code, Is.EqualTo(code));
}
