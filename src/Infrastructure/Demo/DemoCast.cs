using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Security;

namespace CaseManagement.Infrastructure.Demo;

/// <summary>Who plays: the demo users and their teams, and the numbers of their referrals.</summary>
internal sealed class DemoCast(IReadOnlyDictionary<string, UserId> users, IReadOnlyDictionary<string, TeamId> teams)
{
    public UserId User(string name) => users[name];

    public TeamId Team(string name) => teams[name];

    public TeamId TeamOf(string user) => teams[DemoAccounts.Users.Single(u => u.Name == user).Team!];

    /// <summary>The next number of the year, from the same series as any other referral's.</summary>
    public static async Task<string> NextReference(IUnitOfWork unitOfWork, DateTime now)
    {
        var year = LondonTime.LocalDate(now).Year % 100;
        return $"VCS-{year:00}-{await unitOfWork.NextNumber($"referral-{year:00}", CancellationToken.None):0000000}";
    }
}
