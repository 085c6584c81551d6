using System.Security.Cryptography;
using System.Text;

namespace CaseManagement.Domain.History;

/// <summary>
/// That something was done to an aggregate: who, when, what. Append-only. What is personal lies in the
/// <see cref="ActPayload"/>, which can be erased; the act keeps a salted digest of it. Each act's digest covers the one
/// before it of the same aggregate, so that a removed or changed act shows and an erased payload does not (docs/adr/0004).
/// </summary>
public sealed class Act
{
    public const int KindMaxLength = 60;
    public const int ActorMaxLength = 60;
    public const int CodeMaxLength = 40;

    private Act()
    {
    } // EF Core

    public ActId Id { get; private set; }

    /// <summary>E.g. "Referral".</summary>
    public string AggregateKind { get; private set; } = "";

    public Guid AggregateId { get; private set; }

    /// <summary>1 for the first act of the aggregate, then without gaps.</summary>
    public int Sequence { get; private set; }

    /// <summary>The name of the event, e.g. "ReferralReceived".</summary>
    public string Kind { get; private set; } = "";

    public DateTime HappenedUtc { get; private set; }

    public DateTime RecordedUtc { get; private set; }

    /// <summary>"user:id", "key:id" or "system".</summary>
    public string Actor { get; private set; } = "";

    public Guid? CaseId { get; private set; }

    /// <summary>By what reports count the act, such as the outcome or the reason; most acts have none.</summary>
    public string? Code { get; private set; }

    /// <summary>What a counted act is counted once for: the referral, the case. Null where no report counts it.</summary>
    public Guid? SubjectId { get; private set; }

    /// <summary>The event's members that tell nothing about a person, as JSON.</summary>
    public string Facts { get; private set; } = "{}";

    public string? PayloadDigest { get; private set; }

    public string PreviousDigest { get; private set; } = "";

    public string Digest { get; private set; } = "";

    public ActPayload? Payload { get; private set; }

    /// <summary>That it was recorded in the wrong place; loaded only where it is asked for.</summary>
    public ActStrike? Strike { get; private set; }

    public static Act Write(ActEntry entry, int sequence, string previousDigest)
    {
        var act = new Act
        {
            Id = ActId.New(),
            AggregateKind = entry.AggregateKind,
            AggregateId = entry.AggregateId,
            Sequence = sequence,
            Kind = entry.Kind,
            HappenedUtc = entry.HappenedUtc,
            RecordedUtc = entry.RecordedUtc,
            Actor = entry.Actor,
            CaseId = entry.CaseId,
            Facts = entry.Facts,
            Code = entry.Code,
            SubjectId = entry.SubjectId,
            PreviousDigest = previousDigest,
        };
        if (entry.Payload is { } payload)
        {
            act.Payload = new ActPayload(act.Id, payload);
            act.PayloadDigest = act.Payload.ComputeDigest();
        }

        act.Digest = act.ComputeDigest();
        return act;
    }

    /// <summary>What <see cref="Digest"/> must be; anything else means that the act was changed.</summary>
    public string ComputeDigest() => Hash(string.Join('\n',
        PreviousDigest, Id.Value, AggregateKind, AggregateId, Sequence, Kind, HappenedUtc.Ticks, RecordedUtc.Ticks, Actor, CaseId, Facts, Code, SubjectId,
        PayloadDigest));

    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>The personal part of an act, with the salt without which its digest tells nothing. Erased as a whole.</summary>
public sealed class ActPayload
{
    private ActPayload()
    {
    } // EF Core

    internal ActPayload(ActId actId, string json)
    {
        ActId = actId;
        Json = json;
        Salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    }

    public ActId ActId { get; private set; }

    public string Json { get; private set; } = "";

    public string Salt { get; private set; } = "";

    public string ComputeDigest() => Act.Hash(Salt + Json);
}

/// <summary>What the unit of work knows of an act before it has its place in the chain.</summary>
public sealed record ActEntry(
    string AggregateKind, Guid AggregateId, string Kind, DateTime HappenedUtc, DateTime RecordedUtc, string Actor, Guid? CaseId, string Facts,
    string? Payload, string? Code = null, Guid? SubjectId = null);
