using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Allocation;

/// <summary>
/// Whose turn it is in a team. It is loaded, changed and saved together with the referrals that are dealt out, so that of
/// two who deal at one moment the second is refused and neither gives one referral twice nor skips anybody.
/// </summary>
public sealed class ReferralTurns : AggregateRoot
{
    private ReferralTurns()
    {
    } // EF Core

    public TeamId TeamId { get; private set; }

    /// <summary>Who has got one, the longest ago first.</summary>
    public IReadOnlyList<Guid> Had { get; private set; } = [];

    public override Guid AggregateId => TeamId.Value;

    public static ReferralTurns Begin(TeamId team) => new() { TeamId = team };

    /// <summary>Who never got one comes first; then who got one longest ago.</summary>
    public IReadOnlyList<UserId> InOrder(IEnumerable<UserId> officers)
    {
        var places = Had.Select((officer, place) => (officer, place)).ToDictionary(one => one.officer, one => one.place);
        return [.. officers.OrderBy(o => places.GetValueOrDefault(o.Value, -1)).ThenBy(o => o.Value)];
    }

    public void Took(UserId officer) => Had = [.. Had.Where(one => one != officer.Value), officer.Value];
}
