using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Assessments.Marac;

public enum MaracStatus
{
    /// <summary>With its reasons, waiting to be sent.</summary>
    Prepared,

    Sent,

    /// <summary>The conference discussed it.</summary>
    Heard,

    /// <summary>It was decided not to send it.</summary>
    Withheld,
}

/// <summary>
/// A person put before the multi-agency risk assessment conference of their area. The service prepares it with its reasons; it is
/// sent over the area's own secure way, which is recorded here.
/// </summary>
public sealed class MaracReferral : AggregateRoot
{
    public const int ExplanationMaxLength = 4000;
    public const int DecisionMaxLength = 2000;

    /// <summary>A further incident within this time after the last referral or discussion is a repeat, whatever the score (SafeLives).</summary>
    public const int RepeatMonths = 12;

    private MaracReferral()
    {
    } // EF Core

    public MaracReferralId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public MaracStatus Status { get; private set; }

    /// <summary>Codes of the list of referral reasons.</summary>
    public IReadOnlyList<string> Reasons { get; private set; } = [];

    /// <summary>Codes of the kinds of further incident, where it is a repeat.</summary>
    public IReadOnlyList<string> Incidents { get; private set; } = [];

    /// <summary>Why the person needs the conference, in the worker's words.</summary>
    public string? Explanation { get; private set; }

    public DateTime PreparedUtc { get; private set; }

    public DateOnly? SentOn { get; private set; }

    public DateOnly? HeardOn { get; private set; }

    /// <summary>What the conference agreed, or why it was not sent.</summary>
    public string? Decision { get; private set; }

    /// <summary>Until this day, included, a further incident is a repeat. Null where it was neither sent nor heard.</summary>
    public DateOnly? RepeatUntil { get; private set; }

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId.Value;

    public static MaracReferral Prepare(Case about, MaracReasons reasons, DateTime now)
    {
        about.RefuseWhenFinished();
        reasons.RefuseUnlessComplete();
        var prepared = new MaracReferral { Id = MaracReferralId.New(), CaseId = about.Id, Status = MaracStatus.Prepared, PreparedUtc = now };
        prepared.Take(reasons);
        prepared.Raise(new MaracPrepared(about.Id.Value, reasons.Codes, reasons.Incidents, reasons.Explanation));
        return prepared;
    }

    public void Reconsider(MaracReasons reasons)
    {
        RefuseUnless(MaracStatus.Prepared);
        reasons.RefuseUnlessComplete();
        Take(reasons);
        Raise(new MaracReconsidered(CaseId.Value, reasons.Codes, reasons.Incidents, reasons.Explanation));
    }

    /// <summary>What was found since, beside what is written; nothing where it is there already.</summary>
    public void AddReasons(IReadOnlyCollection<string> codes)
    {
        if (codes.Except(Reasons).Any())
        {
            Reconsider(new MaracReasons([.. Reasons.Union(codes)], Incidents, Explanation));
        }
    }

    public void Send(DateOnly on, DateOnly today)
    {
        RefuseUnless(MaracStatus.Prepared);
        Refuse.If(string.IsNullOrWhiteSpace(Explanation), MaracErrors.Unexplained);
        Refuse.If(on > today, MaracErrors.InTheFuture);
        (Status, SentOn, RepeatUntil) = (MaracStatus.Sent, on, on.AddMonths(RepeatMonths));
        Raise(new MaracSent(CaseId.Value, on));
    }

    /// <param name="agreed">Null where the conference agreed on nothing for the service to do.</param>
    public void Hear(DateOnly on, string? agreed, DateOnly today)
    {
        RefuseUnless(MaracStatus.Sent);
        Refuse.If(on > today, MaracErrors.InTheFuture);
        Refuse.If(on < SentOn, MaracErrors.HeardBeforeSent);
        (Status, HeardOn, RepeatUntil, Decision) = (MaracStatus.Heard, on, on.AddMonths(RepeatMonths), agreed);
        Raise(new MaracHeard(CaseId.Value, on, agreed));
    }

    public void Withhold(string reason)
    {
        RefuseUnless(MaracStatus.Prepared);
        Refuse.If(string.IsNullOrWhiteSpace(reason), MaracErrors.ReasonMissing);
        (Status, Decision) = (MaracStatus.Withheld, reason);
        Raise(new MaracWithheld(CaseId.Value, reason));
    }

    private void Take(MaracReasons reasons) => (Reasons, Incidents, Explanation) = (reasons.Codes, reasons.Incidents, reasons.Explanation);

    private void RefuseUnless(MaracStatus status) => Refuse.If(Status != status, MaracErrors.CannotMove(Status));
}

/// <param name="Codes">Of the list of referral reasons; at least one.</param>
/// <param name="Incidents">Of the list of repeat incidents; only for a repeat.</param>
/// <param name="Explanation">Needed before it is sent.</param>
public sealed record MaracReasons(IReadOnlyList<string> Codes, IReadOnlyList<string> Incidents, string? Explanation)
{
    public const string HighScore = "VHR";
    public const string Judgement = "PJ";
    public const string Repeat = "REP";

    internal void RefuseUnlessComplete()
    {
        Refuse.If(Codes.Count == 0, MaracErrors.NoReason);
        Refuse.If(Incidents.Count > 0 && !Codes.Contains(Repeat), MaracErrors.IncidentWithoutRepeat);
    }
}

public sealed record MaracPrepared(
    Guid CaseId, IReadOnlyList<string> Reasons, IReadOnlyList<string> Incidents, [property: Personal] string? Explanation) : DomainEvent;

public sealed record MaracReconsidered(
    Guid CaseId, IReadOnlyList<string> Reasons, IReadOnlyList<string> Incidents, [property: Personal] string? Explanation) : DomainEvent;

public sealed record MaracSent(Guid CaseId, DateOnly On) : DomainEvent;

public sealed record MaracHeard(Guid CaseId, DateOnly On, [property: Personal] string? Agreed) : DomainEvent;

public sealed record MaracWithheld(Guid CaseId, [property: Personal] string? Reason) : DomainEvent;
