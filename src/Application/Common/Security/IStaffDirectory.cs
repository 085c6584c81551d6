using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Security;

namespace CaseManagement.Application.Common.Security;

/// <summary>Who has to be told. The sign-in store knows who holds which role.</summary>
public interface IStaffDirectory
{
    /// <summary>Those who hold a role now, in one team or in all; nobody who is disabled.</summary>
    Task<IReadOnlyList<UserId>> InRole(string role, TeamId? team, CancellationToken ct);
}
