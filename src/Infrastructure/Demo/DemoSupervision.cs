using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Complaints;
using CaseManagement.Domain.Feedback;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Safeguarding;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Supervision;
using CaseManagement.Infrastructure.Persistence;

namespace CaseManagement.Infrastructure.Demo;

/// <summary>What leaders and safeguarding leads look after in the invented cases: one of each state that waits for them.</summary>
internal sealed class DemoSupervision(CaseDbContext db, DemoRules rules)
{
    private static readonly HashSet<string> Questions = ["F1", "F2", "F3", "F4", "F5"];

    public void AskToClose(Case about, UserId worker, DateTime now)
    {
        var closing = new Closing("COMP", [new ClosureOutcome("O1", true, 4), new ClosureOutcome("O3", false, 2)], "Invented: she moved to her sister");
        var open = db.FollowUps.Where(f => f.CaseId == about.Id).AsEnumerable().Where(f => FollowUpLifecycle.IsOpen(f.Status)).Select(f => f.Id.Value);
        db.Add(CaseClosure.Ask(about, closing, [.. open], worker, now));
        about.AskToClose(closing, 0);
    }

    public void RaiseConcern(Case about, UserId worker, DateTime now) =>
        db.Add(SafeguardingConcern.Raise(about, ConcernAbout.Child, "Invented: the child is often alone at night.", worker, now));

    public void Decide(UserId lead, DateTime now)
    {
        foreach (var concern in db.SafeguardingConcerns.Local.Where(c => c.Decision is null).ToList())
        {
            concern.Decide(ConcernDecision.ReferredOn, "Invented: the council’s children’s service has it.", lead, now);
        }
    }

    public FollowUp ReviewFile(Case about, UserId leader, DateTime now)
    {
        var task = FollowUp.Plan(about, "Invented: assess the risk again", now.AddDays(40), about.LeadWorkerId!.Value, rules.Grace, now);
        db.Add(task);
        db.Add(FileReview.Record(about, "Invented: a good record; the last look at the risk is old.", [task], LondonTime.LocalDate(now).AddDays(84), leader, now));
        return task;
    }

    public void TakeFeedback(Case about, UserId worker, DateTime now) => db.Add(FeedbackRequest.ByPhone(
        about, [new FeedbackScore("F1", 5), new FeedbackScore("F2", 4), new FeedbackScore("F4", 3)], "Invented: I was believed.", Questions, worker, now));

    public void Describe(Case about, Person person, UserId worker, DateTime now)
    {
        var answers = EqualityAnswers.Of(person.Id);
        answers.Take(
            about,
            [
                new EqualityAnswer(EqualityQuestion.Religion, "none", null, false), new EqualityAnswer(EqualityQuestion.SexualOrientation, null, null, true),
                new EqualityAnswer(EqualityQuestion.EthnicGroup, null, "Invented: a bit of everything", false),
            ],
            (_, _) => true, worker, now);
        db.Add(answers);
        person.TellAccessNeeds([Person.InterpreterNeed, "LARGE"], "Polish");
    }

    public void Complain(Case about, UserId worker, UserId leader, DateTime now)
    {
        var today = LondonTime.LocalDate(now);
        var received = new ComplaintReceived(
            ComplaintKind.Complaint, about.Id, about.TeamId, today, "TEL-IN", ComplaintFrom.Victim, "Invented: by phone in the morning", worker,
            "Invented: nobody rang back for a week.");
        db.Add(Complaint.Take(received, new ComplaintDeadlines(today.AddDays(3), today.AddDays(28)), leader, now));
    }
}
