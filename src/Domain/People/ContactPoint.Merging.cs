using CaseManagement.Domain.People.Merging;

namespace CaseManagement.Domain.People;

/// <summary>One contact point on two records of one person.</summary>
public sealed partial class ContactPoint
{
    internal PointState State => new(
        SafeToCall, SafeForVoicemail, SafeForText, SafeToWrite, Note, NeverUse, WarnedOfCall, WarnedOfVoicemail, WarnedOfText, WarnedOfWriting, IsBarred,
        ConfirmedUtc);

    /// <summary>The person's later word counts; else whatever warns, and what nobody had said yet.</summary>
    internal void LearnFrom(ContactPoint other)
    {
        var barred = IsBarred || other.IsBarred;
        if (other.ConfirmedUtc is { } confirmed && !(ConfirmedUtc >= confirmed))
        {
            Restore(other.State);
        }
        else
        {
            TakeWarnings(other.Safety);
            Learn(other.Safety);
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
        (Note, NeverUse, IsBarred, ConfirmedUtc) = (state.Note, state.NeverUse, state.IsBarred, state.ConfirmedUtc);
    }
}
