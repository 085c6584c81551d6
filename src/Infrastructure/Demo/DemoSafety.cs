using System.Text.Json;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Assessments.Safety;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Support.Court;
using CaseManagement.Domain.Support.Rights;
using CaseManagement.Infrastructure.Persistence;

namespace CaseManagement.Infrastructure.Demo;

/// <summary>Safety, rights, court and drafts of the invented cases that are open: what a case shows differs with its number.</summary>
internal sealed class DemoSafety(CaseDbContext db, DemoRules rules)
{
    private const string Court = "Example Crown Court";

    private static readonly string[] Measures = ["SCHOOL", "SG-REF", "HEALTH"];

    /// <returns>The promise to look at the plan again, where there is one.</returns>
    public FollowUp? Protect(Case about, int number, UserId worker, DateTime now)
    {
        if (number % 3 == 0)
        {
            var child = HouseholdChild.Record(about, "Example, Sky", number % 15, now);
            child.Note(Measures[number / 3 % Measures.Length], LondonTime.LocalDate(now), "Invented: the office knows", worker, now);
            db.Add(child);
        }

        if (!about.Sensitive)
        {
            return null;
        }

        var plan = SafetyPlan.Begin(about);
        var review = LondonTime.LocalDate(now).AddDays(120);
        plan.Agree(
            new SafetyPlanWords("Invented: on the word parcel ring 999", "Invented: out by the back door", "Invented: to her sister", null, null), "the person", review,
            worker, now);
        if (number % 2 == 0)
        {
            plan.Agree(
                new SafetyPlanWords("Invented: on the word parcel ring 999", "Invented: out by the front door, keys on the hook", "Invented: to her sister", null, "Invented: a new phone"),
                "the person and her sister", review, worker, now);
        }

        db.Add(plan);
        return FollowUp.Plan(about, "Review the safety plan", LondonTime.ToUtc(review, new TimeOnly(9, 0)), worker, rules.Grace, now);
    }

    public void Explain(Case about, int number, UserId worker, DateTime now)
    {
        var today = LondonTime.LocalDate(now);
        var rights = VictimsRights.Begin(about);
        rights.Decide(about.Sensitive, about.Sensitive ? ["MSC-DA"] : [], "Invented: as the referral says", worker, now);
        rights.Record("R4", new RightProgress(today, today, true, today, null), today);
        rights.Record("R7", new RightProgress(today, null, number % 2 == 0 ? false : null, number % 2 == 0 ? today : null, "Invented: nobody asked for the statement"), today);
        db.Add(rights);
    }

    /// <param name="about">The case.</param>
    /// <param name="number">By which the date is ahead, of today, vacated or over.</param>
    /// <param name="worker">Who leads it.</param>
    /// <param name="now">In the story.</param>
    /// <param name="today">When the stories end.</param>
    /// <returns>What reminds of it.</returns>
    public IReadOnlyList<FollowUp> GoToCourt(Case about, int number, UserId worker, DateTime now, DateTime today)
    {
        var at = (number % 4) switch { 0 => today.Date.AddDays(12).AddHours(10), 1 => today.AddHours(-2), _ => now.AddDays(-1) };
        var date = CourtDate.List(about, number % 2 == 0 ? "TRIAL" : "PLEA", Court, at, "Invented: wants screens", now);
        db.Add(date);
        switch (number % 4)
        {
            case 2:
                date.Vacate("Invented: a guilty plea");
                return [];
            case 3:
                date.Hear("Invented: adjourned", now);
                return [];
        }

        if (number % 4 == 0)
        {
            Remind(about, date, worker, now);
        }

        var days = number % 4 == 0 ? new[] { 7, 1, -1 } : [-1];
        var reminders = days.Select(d => (Days: d, FollowUp: FollowUp.Plan(
            about, d < 0 ? $"Ask what happened at court and record it ({Court})" : $"Court in {d} days: ask what they need ({Court})",
            LondonTime.ToUtc(LondonTime.LocalDate(at).AddDays(-d), new TimeOnly(9, 0)), worker, rules.Grace, now))).ToList();
        reminders.ForEach(r => date.Remind(r.Days, r.FollowUp.Id));
        return [.. reminders.Select(r => r.FollowUp)];
    }

    /// <summary>A text that waits for two days before the date, to a telephone that the person called safe.</summary>
    private void Remind(Case about, CourtDate date, UserId worker, DateTime now)
    {
        var person = db.People.Local.SingleOrDefault(p => p.Id == about.PersonId);
        var point = person?.ContactPoints.FirstOrDefault(p => p is { Kind: ContactPointKind.Phone, IsValid: true, NeverUse: false, SafeForText: not false });
        if (point is null || db.MessageTemplates.Local.Concat(db.MessageTemplates).FirstOrDefault(t => t.Channel == ContactChannel.Text) is not { } template)
        {
            return;
        }

        person!.ConfirmSafety(point.Id, new ContactSafety(true, point.SafeForVoicemail, true, point.SafeToWrite, false, null), ContactPointUse.NotKnown, worker, now);
        var words = new MessageWords("", $"Reminder: you have an appointment on {LondonTime.ToLondon(date.AtUtc):dddd d MMMM} at {LondonTime.ToLondon(date.AtUtc):HH\\:mm}.");
        var message = PersonMessage.Plan(
            about, template, words, point.Id, new Matter(MatterKind.CourtDate, date.Id.Value, date.AtUtc), SafeContactAnswer.Allowed, date.AtUtc.AddDays(-2), worker, now);
        db.Add(message);
        db.Add(OutboxMessage.ToPerson(message, now));
    }

    public void Begin(Case about, int newest, UserId worker, DateTime now)
    {
        var draft = new NeedsDraft(about.Id, worker, newest);
        draft.Save(JsonSerializer.Serialize(new { Scores = Array.Empty<object>(), Summary = "Invented: wants to go out alone again" }), now);
        db.Add(draft);
    }
}
