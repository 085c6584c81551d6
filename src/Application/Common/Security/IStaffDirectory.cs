using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Security;

namespace CaseManagement.Application.Common.Security;

/// <summary>Who works here, as far as messages to staff ask for it. The sign-in store itself stays outside.</summary>
public interface IStaffDirectory
{
    /// <summary>Everybody who holds the role and may sign in; of one team, or of all where none is named.</summary>
    Task<IReadOnlyList<UserId>> WithRole(string role, TeamId? team, CancellationToken ct);

    /// <summary>Everybody of the team who may sign in, by name.</summary>
    Task<IReadOnlyList<TeamMember>> MembersOf(TeamId team, CancellationToken ct);

    /// <summary>How many of each team may sign in.</summary>
    Task<IReadOnlyDictionary<TeamId, int>> CountByTeam(CancellationToken ct);

    /// <summary>Null where they may not sign in any more.</summary>
    Task<string?> EmailOf(UserId user, CancellationToken ct);

    /// <summary>The same of several; who may not sign in any more is left out.</summary>
    Task<IReadOnlyDictionary<UserId, string>> EmailsOf(IReadOnlyCollection<UserId> users, CancellationToken ct);
}

public sealed record TeamMember(UserId Id, string Name, IReadOnlyList<string> Roles);
