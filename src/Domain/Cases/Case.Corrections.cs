using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.Feedback;
using CaseManagement.Domain.History;
using CaseManagement.Domain.Support;

namespace CaseManagement.Domain.Cases;

/// <summary>What was recorded on the wrong case is put right, visibly, and on a closed case too.</summary>
public sealed partial class Case
{
    /// <summary>Kinds of acts that somebody can have meant for another case. What else went wrong is put right by its own next act.</summary>
    public static readonly IReadOnlySet<string> Correctable = new HashSet<string>
    {
        nameof(NoteAdded), nameof(NoteMovedHere), nameof(ContactRecorded), nameof(SupportGiven), nameof(NeedsAssessmentRecorded), nameof(RiskAssessmentRecorded),
        nameof(GoalSet), nameof(UnmetNeedRecorded), nameof(FeedbackAnswered),
    };

    /// <summary>
    /// What was assessed, planned or asked with one person, in the light of what else was known of them: it is struck out, and made again with the
    /// right one.
    /// </summary>
    public static readonly IReadOnlySet<string> StruckOutOnly = new HashSet<string>
    {
        nameof(NeedsAssessmentRecorded), nameof(RiskAssessmentRecorded), nameof(GoalSet), nameof(UnmetNeedRecorded), nameof(FeedbackAnswered),
    };

    /// <param name="entry">An act of this case's timeline, with its <see cref="Act.Strike"/>.</param>
    /// <param name="movedTo">The case to which it belongs; null where it belongs to none.</param>
    public ActStrike StrikeOut(Act entry, CaseId? movedTo, string reason, DateTime now)
    {
        Refuse.If(Status == CaseStatus.Restricted, CaseErrors.Restricted);
        Refuse.If(!Correctable.Contains(entry.Kind), CaseErrors.NotCorrectable);
        Refuse.If(entry.Strike is not null, CaseErrors.StruckOutAlready);
        Refuse.If(movedTo is not null && StruckOutOnly.Contains(entry.Kind), CaseErrors.NotMovable);
        Refuse.If(movedTo == Id, CaseErrors.MovedNowhere);
        Raise(new EntryStruckOut(entry.Id.Value, entry.Kind, movedTo?.Value, reason));
        return ActStrike.Of(entry, now);
    }

    /// <summary>A note that was written on another case.</summary>
    /// <param name="userId">Who wrote it; null where no person did.</param>
    public void TakeNote(string text, Guid? userId, DateTime writtenUtc)
    {
        RefuseWhenFinished();
        Raise(new NoteMovedHere(userId, writtenUtc, text));
        Activate();
    }

    /// <summary>A contact was struck out.</summary>
    /// <param name="lastUtc">When the last one was that is left.</param>
    public void ContactsChanged(DateTime? lastUtc) => LastContactUtc = lastUtc;

    /// <summary>An assessment was struck out.</summary>
    /// <param name="lastUtc">When the last one was that is left.</param>
    public void AssessmentsChanged(DateTime? lastUtc)
    {
        LastAssessedUtc = lastUtc;
        Touch();
    }

    /// <summary>The assessment was struck out that gave the case its grade.</summary>
    /// <param name="grade">What those say that are left, or the force where there are none.</param>
    /// <param name="level">Of support, where the case is not graded high now.</param>
    public void RiskTakenBack(RiskGrade grade, SupportLevel level)
    {
        if (grade == RiskGrade)
        {
            return;
        }

        Raise(new CaseRiskChanged(RiskGrade, grade));
        (RiskGrade, SupportLevel) = (grade, grade == RiskGrade.High ? SupportLevel.HighRisk : level);
    }
}

/// <param name="EntryKind">Kind of the act that was struck out.</param>
/// <param name="MovedToCaseId">Where it stands now; null where it was struck out only.</param>
public sealed record EntryStruckOut(Guid EntryId, string EntryKind, Guid? MovedToCaseId, [property: Personal] string Reason) : DomainEvent;

/// <param name="UserId">Who wrote it.</param>
public sealed record NoteMovedHere(Guid? UserId, DateTime WrittenUtc, [property: Personal] string Text) : DomainEvent
{
    public override DateTime? HappenedUtc => WrittenUtc;
}
