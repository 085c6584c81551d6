using System.Text.Json.Nodes;

namespace CaseManagement.Domain.Referrals;

/// <summary>What a force says of the case, in one message or put together from several.</summary>
public sealed record Statement
{
    /// <summary>Null where the force does not say; the contract then means <see cref="ReferralBasis.InformedOptOut"/>.</summary>
    public ReferralBasis? ReferralBasis { get; init; }

    public DateTime? ConsentRecordedAtUtc { get; init; }

    /// <summary>Empty, never null, where only a withdrawal was sent.</summary>
    public IncidentStatement Incident { get; init; } = new();

    /// <summary>Empty, never null, where only a withdrawal was sent.</summary>
    public VictimStatement Victim { get; init; } = new();

    public IReadOnlyList<SuspectStatement> Suspects { get; init; } = [];

    public RiskStatement? Risk { get; init; }

    public OfficerStatement? Officer { get; init; }

    /// <summary>
    /// Takes what it can read: texts are cleaned, and a member of the wrong kind is as good as absent, because statements
    /// kept for years are read by this, too.
    /// </summary>
    public static Statement FromJson(JsonObject json) => new()
    {
        ReferralBasis = json.Choice<ReferralBasis>("referralBasis"),
        ConsentRecordedAtUtc = json.Instant("consentRecordedAt"),
        Incident = json.Member("incident") is { } incident ? IncidentStatement.FromJson(incident) : new(),
        Victim = json.Member("victim") is { } victim ? VictimStatement.FromJson(victim) : new(),
        Suspects = [.. json.Members("suspects").Select(SuspectStatement.FromJson)],
        Risk = json.Member("risk") is { } risk ? RiskStatement.FromJson(risk) : null,
        Officer = json.Member("officer") is { } officer ? OfficerStatement.FromJson(officer) : null,
    };
}
