using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Security;

namespace CaseManagement.Application.Referrals;

public sealed record Officer(UserId Id, string Name);

/// <summary>Who works an inbox: everybody who may sign in and holds a role that works referrals. The sign-in store stays outside.</summary>
public interface IOfficers
{
    /// <param name="team">One team's, or everybody's.</param>
    Task<IReadOnlyList<Officer>> Of(TeamId? team, CancellationToken ct);
}
