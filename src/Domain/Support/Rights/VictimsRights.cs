using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Support.Rights;

/// <summary>
/// A person's rights under the Victims' Code: whether they have the enhanced ones, decided by a worker with the reason, and how far
/// each of the rights is explained, asked for and met. One a case; decisions are kept.
/// </summary>
public sealed class VictimsRights : AggregateRoot
{
    public const int WhyMaxLength = 2000;
    public const int NoteMaxLength = 1000;
    public const int CodeMaxLength = 20;

    private readonly List<EnhancedDecision> _decisions = [];
    private readonly List<RightEntry> _rights = [];

    private VictimsRights()
    {
    } // EF Core

    public VictimsRightsId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public IReadOnlyList<EnhancedDecision> Decisions => _decisions;

    public IReadOnlyList<RightEntry> Rights => _rights;

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId.Value;

    public static VictimsRights Begin(Case about) => new() { Id = VictimsRightsId.New(), CaseId = about.Id };

    /// <param name="categories">Codes of the categories by which they are entitled; none where they are not.</param>
    public void Decide(bool entitled, IReadOnlyList<string> categories, string why, UserId by, DateTime now)
    {
        Refuse.If(entitled && categories.Count == 0, RightsErrors.NoCategory);
        Refuse.If(!entitled && categories.Count > 0, RightsErrors.CategoryWithoutRights);
        _decisions.Add(new EnhancedDecision(_decisions.Count + 1, entitled, categories, why, by, now));
        Raise(new EnhancedRightsDecided(CaseId.Value, entitled, categories, why));
    }

    /// <param name="code">Code of a right.</param>
    public void Record(string code, RightProgress progress, DateOnly today)
    {
        progress.RefuseUnlessSound(today);
        var right = _rights.Find(r => r.Code == code);
        if (right is null)
        {
            right = new RightEntry(code);
            _rights.Add(right);
        }

        right.Take(progress);
        Raise(new RightRecorded(CaseId.Value, code, progress.ExplainedOn, progress.AskedForOn, progress.Met, progress.MetOn, progress.Note));
    }
}

/// <summary>Whether a person has the enhanced rights, as one worker decided it at one time.</summary>
public sealed class EnhancedDecision
{
    private EnhancedDecision()
    {
    } // EF Core

    internal EnhancedDecision(int number, bool entitled, IReadOnlyList<string> categories, string why, UserId by, DateTime now) =>
        (Number, Entitled, Categories, Why, ByUserId, DecidedUtc) = (number, entitled, categories, why, by, now);

    public int Number { get; private set; }

    public bool Entitled { get; private set; }

    public IReadOnlyList<string> Categories { get; private set; } = [];

    public string Why { get; private set; } = "";

    public UserId ByUserId { get; private set; }

    public DateTime DecidedUtc { get; private set; }
}

/// <summary>How far one right is.</summary>
public sealed class RightEntry
{
    private RightEntry()
    {
    } // EF Core

    internal RightEntry(string code) => Code = code;

    public string Code { get; private set; } = "";

    public DateOnly? ExplainedOn { get; private set; }

    public DateOnly? AskedForOn { get; private set; }

    public bool? Met { get; private set; }

    public DateOnly? MetOn { get; private set; }

    public string? Note { get; private set; }

    internal void Take(RightProgress progress) => (ExplainedOn, AskedForOn, Met, MetOn, Note) = progress;
}

/// <param name="Met">Null while nobody knows yet.</param>
/// <param name="MetOn">When it was found to be met, or not to be.</param>
/// <param name="Note">Needed where it was not met.</param>
public sealed record RightProgress(DateOnly? ExplainedOn, DateOnly? AskedForOn, bool? Met, DateOnly? MetOn, string? Note)
{
    internal void RefuseUnlessSound(DateOnly today)
    {
        Refuse.If(this is { ExplainedOn: null, AskedForOn: null, Met: null, Note: null }, RightsErrors.NothingSaid);
        Refuse.If(Met is not null != MetOn is not null, RightsErrors.DayMissing);
        Refuse.If(ExplainedOn > today || AskedForOn > today || MetOn > today, RightsErrors.InTheFuture);
        Refuse.If(Met == false && Note is null, RightsErrors.NotMetUnexplained);
    }
}

/// <summary>By which categories tells of a person's health and of what was done to them.</summary>
public sealed record EnhancedRightsDecided(
    Guid CaseId, bool Entitled, [property: Personal] IReadOnlyList<string> Categories, [property: Personal] string Why) : DomainEvent;

public sealed record RightRecorded(
    Guid CaseId, string Code, DateOnly? ExplainedOn, DateOnly? AskedForOn, bool? Met, DateOnly? MetOn, [property: Personal] string? Note) : DomainEvent;
