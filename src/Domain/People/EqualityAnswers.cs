using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.People;

public enum EqualityQuestion
{
    EthnicGroup,
    Religion,
    SexualOrientation,
    Disability,
    DayToDay,
    SameAsSexAtBirth,
    GenderIdentity,
    MaritalStatus,
}

/// <summary>
/// What a person says of themselves, each question as they like. It stands beside what a force observed, and changes nothing there;
/// no act repeats it.
/// </summary>
public sealed class EqualityAnswers : AggregateRoot
{
    public const int CodeMaxLength = 40;
    public const int OwnWordsMaxLength = 200;

    private readonly List<EqualityAnswer> _answers = [];

    private EqualityAnswers()
    {
    } // EF Core

    public EqualityAnswersId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>On which case they were asked last.</summary>
    public CaseId CaseId { get; private set; }

    public DateTime AskedUtc { get; private set; }

    public UserId AskedById { get; private set; }

    /// <summary>A question that is missing was not asked.</summary>
    public IReadOnlyList<EqualityAnswer> Answers => _answers;

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId.Value;

    public static EqualityAnswers Of(PersonId person) => new() { Id = EqualityAnswersId.New(), PersonId = person };

    /// <param name="known">Which codes each question has; its list is configuration.</param>
    public void Take(Case on, IReadOnlyList<EqualityAnswer> answers, Func<EqualityQuestion, string, bool> known, UserId by, DateTime now)
    {
        on.RefuseWhenFinished();
        Refuse.If(answers.DistinctBy(a => a.Question).Count() != answers.Count || answers.Any(a => !a.IsSound(known)), PersonErrors.UnknownEqualityAnswer);
        _answers.Clear();
        _answers.AddRange(answers);
        (CaseId, AskedById, AskedUtc) = (on.Id, by, now);
        Raise(new EqualityAsked(on.Id.Value));
    }
}

public sealed class EqualityAnswer
{
    private EqualityAnswer()
    {
    } // EF Core

    public EqualityAnswer(EqualityQuestion question, string? code, string? ownWords, bool preferNotToSay)
    {
        Question = question;
        Code = code;
        OwnWords = ownWords;
        PreferNotToSay = preferNotToSay;
    }

    public EqualityQuestion Question { get; private set; }

    /// <summary>Code of the question's list.</summary>
    public string? Code { get; private set; }

    public string? OwnWords { get; private set; }

    public bool PreferNotToSay { get; private set; }

    /// <summary>Either they prefer not to say, or they say something that the list knows, or in their own words.</summary>
    public bool IsSound(Func<EqualityQuestion, string, bool> known) =>
        PreferNotToSay ? Code is null && OwnWords is null : (Code is not null || OwnWords is not null) && (Code is null || known(Question, Code));
}

/// <summary>What was said is not told: whoever sees the case need not see it.</summary>
public sealed record EqualityAsked(Guid CaseId) : DomainEvent;
