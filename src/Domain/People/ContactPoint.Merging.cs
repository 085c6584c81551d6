using CaseManagement.Domain.People.Merging;

namespace CaseManagement.Domain.People;

/// <summary>One contact point on two records of one person.</summary>
public sealed partial class ContactPoint
{
    internal PointState State => new(
        SafeToCall, SafeForVoicemail, SafeForText, SafeToWrite, Note, NeverUse, WarnedOfCall, WarnedOfVoicemail, WarnedOfText, WarnedOfWriting, IsBarred,
        ConfirmedUtc)
    {
        Use = Use,
        ConfirmedById = ConfirmedById,
        NotWorkingSinceUtc = NotWorkingSinceUtc,
        NotWorkingById = NotWorkingById,
    };

    /// <summary>Only what both call safe. What one of them says nothing of, though nobody asked the person there, the other may fill in.</summary>
    internal void LearnFrom(ContactPoint other)
    {
        var barred = IsBarred || other.IsBarred;
        var (mine, theirs) = (ConfirmedUtc is not null, other.ConfirmedUtc is not null);
        TakeWarnings(other.Safety with { NeverUse = false });
        SafeToCall = Stricter(SafeToCall, mine, other.SafeToCall, theirs);
        SafeForVoicemail = Stricter(SafeForVoicemail, mine, other.SafeForVoicemail, theirs);
        SafeForText = Stricter(SafeForText, mine, other.SafeForText, theirs);
        SafeToWrite = Stricter(SafeToWrite, mine, other.SafeToWrite, theirs);
        Note ??= other.Note;
        Use = (mine, theirs) switch
        {
            (true, true) => Use.StricterWith(other.Use),
            (false, true) => other.Use,
            _ => Use,
        };
        if (other.ConfirmedUtc is { } confirmed && !(ConfirmedUtc >= confirmed))
        {
            (ConfirmedUtc, ConfirmedById) = (confirmed, other.ConfirmedById);
        }

        if (NotWorkingSinceUtc is null && other.NotWorkingSinceUtc is { } since)
        {
            MarkNotWorking(other.NotWorkingById, since);
        }

        if (barred)
        {
            Bar();
        }
    }

    internal void WarnedLike(ContactPoint other)
    {
        WarnedOfCall |= other.WarnedOfCall;
        WarnedOfVoicemail |= other.WarnedOfVoicemail;
        WarnedOfText |= other.WarnedOfText;
        WarnedOfWriting |= other.WarnedOfWriting;
        IsBarred |= other.IsBarred;
        DescribeSafety(Safety);
    }

    internal ContactPoint Copy()
    {
        var copy = new ContactPoint(Kind, Value, Display, Label, IsValid, FromReferralId);
        copy.Restore(State);
        return copy;
    }

    internal void Restore(PointState state)
    {
        (SafeToCall, SafeForVoicemail, SafeForText, SafeToWrite) = (state.SafeToCall, state.SafeForVoicemail, state.SafeForText, state.SafeToWrite);
        (WarnedOfCall, WarnedOfVoicemail, WarnedOfText, WarnedOfWriting) = (state.WarnedOfCall, state.WarnedOfVoicemail, state.WarnedOfText, state.WarnedOfWriting);
        (Note, NeverUse, IsBarred) = (state.Note, state.NeverUse, state.IsBarred);
        (Use, ConfirmedUtc, ConfirmedById) = (state.Use ?? ContactPointUse.NotKnown, state.ConfirmedUtc, state.ConfirmedById);
        (NotWorkingSinceUtc, NotWorkingById) = (state.NotWorkingSinceUtc, state.NotWorkingById);
    }

    private static bool? Stricter(bool? mine, bool askedHere, bool? theirs, bool askedThere) => (mine, theirs) switch
    {
        (false, _) or (_, false) => false,
        (true, true) => true,
        (true, null) => askedThere ? null : true,
        (null, true) => askedHere ? null : true,
        _ => null,
    };
}
