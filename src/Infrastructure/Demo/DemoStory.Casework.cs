using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Assessments.Marac;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;

namespace CaseManagement.Infrastructure.Demo;

/// <summary>What is done on the case: assessed, planned, supported, protected, recorded.</summary>
internal sealed partial class DemoStory
{
    public Task NeedsAssessed(string worker, int number, AssessmentStage stage, Func<int, int> score) => By(worker, now =>
    {
        var scores = rules.NeedAreas.Select((area, i) => new NeedScore(area, Math.Clamp(score(i), rules.Scale.Lowest, rules.Scale.Highest), null)).ToList();
        _db.Add(NeedsAssessment.Record(_case, number, stage, scores, rules.NeedAreas, rules.Scale, "Invented: wants to sleep again.", cast.User(worker), now));
        _case.Assessed(now);
    });

    public Task RiskAssessed(string worker, int number, int yes) => By(worker, now =>
    {
        var answers = rules.Dash.Topics.Order(StringComparer.Ordinal)
            .Select((topic, i) => new RiskAnswer(topic, i < yes ? RiskAnswerValue.Yes : RiskAnswerValue.No)).ToList();
        var assessment = RiskAssessment.Record(_case, number, rules.Dash, answers, null, cast.User(worker), now);
        _db.Add(assessment);
        _case.RiskAssessed(assessment.Grade, now);
    });

    /// <summary>Prepared only, or sent and discussed some days later.</summary>
    public Task PutBeforeMarac(string worker, DateOnly? sent, DateOnly? heard) => By(worker, now =>
    {
        var marac = MaracReferral.Prepare(_case, new MaracReasons([MaracReasons.HighScore], [], "Invented: he knows where she lives, and she fears for the children."), now);
        _db.Add(marac);
        var today = DateOnly.FromDateTime(now);
        if (sent is { } on)
        {
            marac.Send(on, today);
        }

        if (heard is { } conference)
        {
            marac.Hear(conference, "Invented: locks changed, school told, a marker on the address.", today);
        }
    });

    /// <summary>Asked, referred onward and given documents, as the number of the story has it.</summary>
    /// <param name="goesOn">Whether the case stays open, so that something may wait in it.</param>
    public async Task Recorded(string worker, int number, bool goesOn)
    {
        _user.BecomePerson(cast.User(worker), null, []);
        await Do(async now =>
        {
            if (await Records.Refer(_case, number, goesOn, cast.User(worker), now) is { } ask)
            {
                _followUps.Add(ask);
                NextDueChanged();
            }
        });
        await Do(now => Records.File(_case, number, cast.User(worker), now));
    }

    /// <summary>Planned, supported and given a security item, as the number of the story has it.</summary>
    public async Task Supported(string worker, int number)
    {
        await By(worker, now => Support.Plan(_case, number, cast.User(worker), now));
        await By(worker, now => Support.Give(_case, number, cast.User(worker), now));
        await By(worker, now => Support.HandOut(_case, number, cast.User(worker), now));
    }

    /// <summary>Safety, rights and court of a case that is open, as the number of the story has it.</summary>
    public async Task Safeguarded(string worker, int number, DateTime today)
    {
        if (_case.Status == CaseStatus.Open)
        {
            return; // Nobody has begun with it yet.
        }

        var safety = new DemoSafety(_db, rules);
        await By(worker, now => Promised(safety.Protect(_case, number, cast.User(worker), now)));
        await By(worker, now => safety.Explain(_case, number, cast.User(worker), now));
        await By(worker, now => Promised([.. safety.GoToCourt(_case, number, cast.User(worker), now, today)]));
        if (number % 3 == 1)
        {
            await By(worker, now => safety.Begin(_case, number % 2, cast.User(worker), now));
        }
    }

    private void Promised(params FollowUp?[] promises)
    {
        foreach (var promise in promises.OfType<FollowUp>())
        {
            _db.Add(promise);
            _followUps.Add(promise);
            NextDueChanged();
        }
    }
}
