using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Assessments.Safety;

/// <summary>What a person does to stay safe, agreed with them. A later view is a new version; none is rewritten. One a case.</summary>
public sealed class SafetyPlan : AggregateRoot
{
    public const int TextMaxLength = 4000;
    public const int AtCallMaxLength = 300;
    public const int WithMaxLength = 200;

    private readonly List<SafetyPlanVersion> _versions = [];

    private SafetyPlan()
    {
    } // EF Core

    public SafetyPlanId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    /// <summary>When it is looked at next.</summary>
    public DateOnly ReviewOn { get; private set; }

    public IReadOnlyList<SafetyPlanVersion> Versions => _versions;

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId.Value;

    public static SafetyPlan Begin(Case about) => new() { Id = SafetyPlanId.New(), CaseId = about.Id };

    /// <summary>The first version, or one that takes the place of what was agreed before.</summary>
    public void Agree(SafetyPlanWords words, string with, DateOnly reviewOn, UserId by, DateTime now)
    {
        Refuse.If(words.IsEmpty, SafetyErrors.PlanEmpty);
        NextReview(reviewOn, now);
        var number = _versions.Count + 1;
        _versions.Add(new SafetyPlanVersion(number, words, with, by, now));
        Raise(new SafetyPlanAgreed(CaseId.Value, number, reviewOn, with));
    }

    /// <summary>It was looked at, and holds as it is.</summary>
    public void Review(string with, DateOnly reviewOn, DateTime now)
    {
        NextReview(reviewOn, now);
        var newest = _versions.MaxBy(v => v.Number)!;
        newest.Reviewed(with, now);
        Raise(new SafetyPlanReviewed(CaseId.Value, newest.Number, reviewOn, with));
    }

    private void NextReview(DateOnly on, DateTime now)
    {
        Refuse.If(on <= LondonTime.LocalDate(now), SafetyErrors.ReviewNotAhead);
        ReviewOn = on;
    }
}

/// <param name="AtCall">What whoever rings must know first, in a line.</param>
/// <param name="InDanger">What they do when danger is near.</param>
/// <param name="SafePlaces">Where they can go, and who helps.</param>
/// <param name="Children">What is done for children.</param>
/// <param name="HomeAndPhone">Home, phone and online.</param>
public sealed record SafetyPlanWords(string? AtCall, string? InDanger, string? SafePlaces, string? Children, string? HomeAndPhone)
{
    public bool IsEmpty => (AtCall ?? InDanger ?? SafePlaces ?? Children ?? HomeAndPhone) is null;
}

public sealed class SafetyPlanVersion
{
    private SafetyPlanVersion()
    {
    } // EF Core

    internal SafetyPlanVersion(int number, SafetyPlanWords words, string with, UserId by, DateTime now)
    {
        (Number, AgreedWith, ByUserId, AgreedUtc) = (number, with, by, now);
        (AtCall, InDanger, SafePlaces, Children, HomeAndPhone) = words;
    }

    public int Number { get; private set; }

    public string? AtCall { get; private set; }

    public string? InDanger { get; private set; }

    public string? SafePlaces { get; private set; }

    public string? Children { get; private set; }

    public string? HomeAndPhone { get; private set; }

    public string AgreedWith { get; private set; } = "";

    public UserId ByUserId { get; private set; }

    public DateTime AgreedUtc { get; private set; }

    /// <summary>When it was last found to hold; null where it was not looked at since.</summary>
    public DateTime? ReviewedUtc { get; private set; }

    public string? ReviewedWith { get; private set; }

    internal void Reviewed(string with, DateTime now) => (ReviewedWith, ReviewedUtc) = (with, now);
}

public sealed record SafetyPlanAgreed(Guid CaseId, int Number, DateOnly ReviewOn, [property: Personal] string With) : DomainEvent;

public sealed record SafetyPlanReviewed(Guid CaseId, int Number, DateOnly ReviewOn, [property: Personal] string With) : DomainEvent;
