using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.People;

/// <summary>A way to reach a person and what is known of its safety. Null flags mean "not known", which is not "safe".</summary>
public sealed partial class ContactPoint
{
    public const int ValueMaxLength = 500;
    public const int NoteMaxLength = 300;

    private ContactPoint()
    {
    } // EF Core

    internal ContactPoint(ContactPointKind kind, string value, string display, string? label, bool isValid, ReferralId? fromReferral)
    {
        Id = ContactPointId.New();
        Kind = kind;
        Value = value;
        Display = display;
        Postcode = kind == ContactPointKind.Post && Referrals.Postcode.TryNormalise(TypedAddress.Read(display).Postcode, out var postcode) ? postcode : null;
        Label = label;
        IsValid = isValid;
        FromReferralId = fromReferral;
    }

    public ContactPointId Id { get; private set; }

    public ContactPointKind Kind { get; private set; }

    /// <summary>In the form in which two of them are compared: E.164, lower-case address, postal lines without punctuation.</summary>
    public string Value { get; private set; } = "";

    /// <summary>As it was given to the service.</summary>
    public string Display { get; private set; } = "";

    /// <summary>Of a postal address, in the form in which two of them are compared, so that people are found by it alone.</summary>
    public string? Postcode { get; private set; }

    public string? Label { get; private set; }

    public bool IsValid { get; private set; }

    public bool? SafeToCall { get; private set; }

    public bool? SafeForVoicemail { get; private set; }

    public bool? SafeForText { get; private set; }

    /// <summary>E-mail or letter, according to the kind.</summary>
    public bool? SafeToWrite { get; private set; }

    public string? Note { get; private set; }

    /// <summary>Never to be used, whatever else is said: it is a suspect's, or the guardian's who may be the suspect.</summary>
    public bool NeverUse { get; private set; }

    /// <summary>Others than its own source call it unsafe: what the source says next does not take that back, only the person's own word does.</summary>
    public bool WarnedOfCall { get; private set; }

    public bool WarnedOfVoicemail { get; private set; }

    public bool WarnedOfText { get; private set; }

    public bool WarnedOfWriting { get; private set; }

    /// <summary>By another statement than its own source's it is a suspect's. Not even a worker's confirmation takes that back.</summary>
    public bool IsBarred { get; private set; }

    /// <summary>The referral whose message brought it; null where a worker entered it. Messages only replace their own.</summary>
    public ReferralId? FromReferralId { get; private set; }

    public DateTime? ConfirmedUtc { get; private set; }

    /// <summary>Who took the person's word; null where nobody did, or before that was kept.</summary>
    public UserId? ConfirmedById { get; private set; }

    public bool? NeutralEnvelope { get; private set; }

    public bool? WithholdNumber { get; private set; }

    public PointSharing? Sharing { get; private set; }

    /// <summary>Who else may answer, and hear that somebody called.</summary>
    public string? WhoMayAnswer { get; private set; }

    /// <summary>The last day on which what was called safe counts as safe.</summary>
    public DateOnly? ReviewBy { get; private set; }

    /// <summary>Since when it is known that nothing arrives there; null while it works as far as is known.</summary>
    public DateTime? NotWorkingSinceUtc { get; private set; }

    /// <summary>Who found that out; null where the gateway told.</summary>
    public UserId? NotWorkingById { get; private set; }

    /// <summary>A gateway learns of texts only: a telephone that takes none may well be one on a wall that rings.</summary>
    public bool IsKnownToFail(ContactChannel channel) =>
        NotWorkingSinceUtc is not null && (NotWorkingById is not null || Kind != ContactPointKind.Phone || channel == ContactChannel.Text);

    public ContactPointUse Use
    {
        get => new(NeutralEnvelope, WithholdNumber, Sharing, WhoMayAnswer, ReviewBy);
        private set => (NeutralEnvelope, WithholdNumber, Sharing, WhoMayAnswer, ReviewBy) =
            (value.NeutralEnvelope, value.WithholdNumber, value.Sharing, value.WhoMayAnswer, value.ReviewBy);
    }

    internal bool HasWarnings => WarnedOfCall || WarnedOfVoicemail || WarnedOfText || WarnedOfWriting || IsBarred;

    /// <summary>What its own source says of it now. The warnings of others stand.</summary>
    internal void DescribeSafety(ContactSafety safety)
    {
        SafeToCall = WarnedOfCall ? false : safety.SafeToCall;
        SafeForVoicemail = WarnedOfVoicemail ? false : safety.SafeForVoicemail;
        SafeForText = WarnedOfText ? false : safety.SafeForText;
        SafeToWrite = WarnedOfWriting ? false : safety.SafeToWrite;
        NeverUse = IsBarred || safety.NeverUse;
        Note = safety.Note;
    }

    /// <summary>The person's own word, which outweighs whatever was said before, except that a suspect's stays a suspect's.</summary>
    internal void Confirm(ContactSafety safety, ContactPointUse use, UserId? by, DateTime now)
    {
        (WarnedOfCall, WarnedOfVoicemail, WarnedOfText, WarnedOfWriting) = (false, false, false, false);
        DescribeSafety(safety with { NeverUse = NeverUse });
        (Use, ConfirmedUtc, ConfirmedById) = (use, now, by);
    }

    /// <summary>What somebody now calls unsafe is unsafe at once; what they call safe is taken by the point's own source only.</summary>
    internal void TakeWarnings(ContactSafety safety)
    {
        WarnedOfCall |= safety.SafeToCall == false;
        WarnedOfVoicemail |= safety.SafeForVoicemail == false;
        WarnedOfText |= safety.SafeForText == false;
        WarnedOfWriting |= safety.SafeToWrite == false;
        IsBarred |= safety.NeverUse;
        DescribeSafety(Safety);
    }

    internal void MarkNotWorking(UserId? by, DateTime now) => (NotWorkingSinceUtc, NotWorkingById) = (now, by);

    internal void MarkWorking() => (NotWorkingSinceUtc, NotWorkingById) = (null, null);

    internal void Bar() => NeverUse = IsBarred = true;

    /// <summary>Fills in what nobody had said yet. What a worker confirmed stays as it is.</summary>
    internal void Learn(ContactSafety safety)
    {
        if (ConfirmedUtc is null)
        {
            SafeToCall ??= safety.SafeToCall;
            SafeForVoicemail ??= safety.SafeForVoicemail;
            SafeForText ??= safety.SafeForText;
            SafeToWrite ??= safety.SafeToWrite;
        }
    }

    /// <summary>In the form in which the rules of use read it, as far as it still counts on a day.</summary>
    public ReportedContactPoint AsReportedOn(DateOnly day) => AsReported(SafetyOn(day));

    /// <summary>After the day of its review nothing is known to be safe; what is not safe stays so.</summary>
    internal ContactSafety SafetyOn(DateOnly day) => Use.IsOverdueOn(day) ? Safety.WithoutWhatIsSafe() : Safety;

    private ReportedContactPoint AsReported(ContactSafety safety) => new()
    {
        Kind = Kind,
        Value = Value,
        Display = Display,
        Type = Label,
        SafeToCall = safety.SafeToCall,
        SafeForVoicemail = safety.SafeForVoicemail,
        SafeForText = safety.SafeForText,
        SafeForEmail = Kind == ContactPointKind.Email ? safety.SafeToWrite : null,
        SafeForPost = Kind == ContactPointKind.Post ? safety.SafeToWrite : null,
        Note = Note,
        IsValid = IsValid,
        EqualsSuspects = NeverUse,
        Field = "",
    };

    internal ContactSafety Safety => new(SafeToCall, SafeForVoicemail, SafeForText, SafeToWrite, NeverUse, Note);
}

/// <summary>What is known of a contact point's safety; null is "not known".</summary>
public sealed record ContactSafety(
    bool? SafeToCall, bool? SafeForVoicemail, bool? SafeForText, bool? SafeToWrite, bool NeverUse, string? Note)
{
    public static readonly ContactSafety Unsafe = new(false, false, false, false, NeverUse: false, null);

    public ContactSafety WithoutWhatIsSafe() => this with
    {
        SafeToCall = NotSafe(SafeToCall),
        SafeForVoicemail = NotSafe(SafeForVoicemail),
        SafeForText = NotSafe(SafeForText),
        SafeToWrite = NotSafe(SafeToWrite),
    };

    public static ContactSafety Of(ReportedContactPoint reported) => new(
        reported.SafeToCall, reported.SafeForVoicemail, reported.SafeForText,
        reported.Kind == ContactPointKind.Post ? reported.SafeForPost : reported.SafeForEmail, reported.EqualsSuspects, reported.Note);

    private static bool? NotSafe(bool? safe) => safe == false ? false : null;
}
