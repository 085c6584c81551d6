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

    /// <summary>Null where the police or the person came by themselves.</summary>
    public ReferrerStatement? Referrer { get; init; }

    /// <summary>How whoever is no police force told it: "web", "phone", "email" or "walk-in". A force does not say.</summary>
    public string? ToldBy { get; init; }

    /// <summary>What the person hopes for, in the words that they chose from. A force does not say.</summary>
    public IReadOnlyList<string> SupportWanted { get; init; } = [];

    /// <summary>Whether the police know: "yes", "no" or "not-sure". A force does not say.</summary>
    public string? Reported { get; init; }

    /// <summary>In years, where somebody gave an age and no date of birth.</summary>
    public int? StatedAge { get; init; }

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
        Referrer = json.Member("referrer") is { } referrer ? ReferrerStatement.FromJson(referrer) : null,
        ToldBy = json.Text("toldBy"),
        SupportWanted = json.Texts("supportWanted"),
        Reported = json.Text("reported"),
        StatedAge = (int?)json.Integer("statedAge"),
    };
}
