using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Volunteers;

namespace CaseManagement.Testing;

public static partial class A
{
    /// <summary>Vetted, trained for everything, with papers and supervision booked.</summary>
    public static Volunteer ReadyVolunteer(UserId id, string name, TeamId team, DateOnly today)
    {
        var volunteer = Volunteer.Welcome(id, name, team);
        volunteer.Vet(new Vetting(DbsLevel.Enhanced, today.AddMonths(-6), Guid.Empty, today.AddYears(2)), today);
        foreach (var training in (string[])["CORE", "SAFE", "DATA", "DA"])
        {
            volunteer.Train(new Training(training, today.AddMonths(-3), today.AddMonths(9)), today);
        }

        volunteer.CheckPapers(today.AddMonths(-7), today.AddMonths(-7), today);
        volunteer.BookSupervision(today.AddDays(14), today);
        return volunteer;
    }
}
