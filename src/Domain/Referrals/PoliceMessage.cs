using System.Text.Json.Nodes;

namespace CaseManagement.Domain.Referrals;

/// <summary>One transmission of a force: whose record it is, which version, and what the force says of the case.</summary>
public sealed record PoliceMessage
{
    public required Guid MessageId { get; init; }

    /// <summary>The victim-in-crime in the force's system.</summary>
    public required string RecordId { get; init; }

    public required long RecordVersion { get; init; }

    public required PoliceAction Action { get; init; }

    public string? WithdrawReason { get; init; }

    public required DateTime ExtractedAtUtc { get; init; }

    public required string Force { get; init; }

    public required Statement Statement { get; init; }

    public ReferralBasis? ReferralBasis => Statement.ReferralBasis;

    public DateTime? ConsentRecordedAtUtc => Statement.ConsentRecordedAtUtc;

    public IncidentStatement Incident => Statement.Incident;

    public VictimStatement Victim => Statement.Victim;

    public IReadOnlyList<SuspectStatement> Suspects => Statement.Suspects;

    public RiskStatement? Risk => Statement.Risk;

    public OfficerStatement? Officer => Statement.Officer;

    /// <param name="message">A message without faults.</param>
    public static PoliceMessage FromJson(JsonObject message) => new()
    {
        MessageId = Guid.Parse(message.Text("messageId")!),
        RecordId = message.Text("recordId")!,
        RecordVersion = message.Integer("recordVersion")!.Value,
        Action = message.Choice<PoliceAction>("action")!.Value,
        WithdrawReason = message.Text("withdrawReason"),
        ExtractedAtUtc = message.Instant("extractedAt")!.Value,
        Force = message.Text("force")!,
        Statement = Statement.FromJson(message),
    };
}
