using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Support;
using CaseManagement.Domain.Volunteers;
using CaseManagement.Infrastructure.Persistence;
using CaseManagement.Infrastructure.Security;

namespace CaseManagement.Infrastructure.Demo;

/// <summary>A volunteer who is ready and one who is not yet; a case that is lent, and what is done on it.</summary>
internal sealed class DemoVolunteers(CaseDbContext db, DemoRules rules)
{
    private static readonly LendingRules Rules = new(new HashSet<CaseBar>(), MostAtOnce: 5, MostDays: 84);

    /// <param name="user">The sign-in.</param>
    /// <param name="id">Its id.</param>
    /// <param name="team">The id of its team.</param>
    /// <param name="leader">Who looked at the certificate.</param>
    /// <param name="now">The day of the demo.</param>
    public static Volunteer Welcome(DemoUser user, UserId id, Domain.Allocation.TeamId team, UserId leader, DateTime now)
    {
        var today = LondonTime.LocalDate(now);
        var volunteer = Volunteer.Welcome(id, user.DisplayName, team);
        volunteer.Vet(new Vetting(DbsLevel.Enhanced, today.AddMonths(-11), leader.Value, today.AddMonths(25)), today);
        volunteer.Train(new Training("CORE", today.AddMonths(-10), null), today);
        volunteer.Train(new Training("SAFE", today.AddMonths(-10), today.AddMonths(26)), today);
        volunteer.CheckPapers(today.AddMonths(-11), today.AddMonths(-11), today);
        if (user.IsReady)
        {
            volunteer.Train(new Training("DATA", today.AddMonths(-11), today.AddMonths(1)), today);
            volunteer.HoldSupervision(today.AddDays(-20), "Invented: likes the visits, wants the domestic abuse module", today);
            volunteer.BookSupervision(today.AddDays(20), today);
        }

        return volunteer;
    }

    public FollowUp Lend(Case about, UserId worker, UserId volunteer, DateTime now)
    {
        var item = ItemRequest.Ask(about, new ItemTerms("ALM-DOOR", ItemHandling.Delivered, ItemEligibility.Anybody, 1500), 1, "Invented: sleeps badly", 10_000, worker, now);
        item.Issue(null, "VICTIMS", null, int.MaxValue, now);
        var terms = new LoanTerms("Invented: fit the door alarm and show how it works", LondonTime.LocalDate(now).AddDays(30));
        var loan = CaseLoan.Lend(about, db.Volunteers.Single(v => v.Id == volunteer), terms, new LendingFacts(new Readiness([], [], []), null, false, false, 0), Rules, worker, now);
        loan.HandOver(item);
        db.AddRange(item, loan);
        return FollowUp.Plan(about, "Invented: ask whether the alarm works", now.AddDays(4), volunteer, rules.Grace, now);
    }

    /// <summary>One of the notes that stand in the timeline.</summary>
    public void Share(Case about)
    {
        var note = db.Acts.Where(a => a.CaseId == about.Id.Value && a.Kind == nameof(NoteAdded)).OrderBy(a => a.Id).First();
        db.CaseLoans.Single(l => l.CaseId == about.Id).Share(note.Id);
    }

    public void Give(Case about, UserId volunteer, DateTime now)
    {
        var today = LondonTime.LocalDate(now);
        db.Add(SupportSession.Record([about], new SupportGivenWords("EMO", 40, today, "Invented: talked at the kitchen table."), volunteer, now));
        db.Add(HoursEntry.Log(volunteer, new HoursGiven(today, 25, "TRAVEL", "Invented: by bus"), true, now));
        var wrong = HoursEntry.Log(volunteer, new HoursGiven(today, 90, "OTHER", null), true, now);
        wrong.StrikeOut("Invented: was another day", now);
        db.Add(wrong);
    }
}
