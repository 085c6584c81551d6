using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Drafts;

/// <summary>
/// What somebody typed into a form of the casework and has not sent: theirs alone, and of that record alone. It goes when the form is sent or
/// it is thrown away, when the record ends, and when nobody went on with it.
/// </summary>
public sealed class FormDraft
{
    public const int ContentMaxLength = 100_000;
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private FormDraft()
    {
    } // EF Core

    public FormDraft(UserId userId, FormAddress form) => (UserId, Form, RecordId) = (userId, form.Text, form.RecordId);

    public UserId UserId { get; private set; }

    public string Form { get; private set; } = "";

    /// <summary>Of the case, the referral or whatever it is about.</summary>
    public Guid? RecordId { get; private set; }

    /// <summary>What was typed, as JSON.</summary>
    public string Content { get; private set; } = "";

    public DateTime SavedUtc { get; private set; }

    /// <summary>Raised by every save: what somebody went on with in another window is not overwritten by this one.</summary>
    public long Revision { get; private set; }

    public void Save(string content, DateTime now)
    {
        (Content, SavedUtc) = (content, now);
        Revision++;
    }
}
