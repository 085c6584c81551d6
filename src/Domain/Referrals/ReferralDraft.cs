namespace CaseManagement.Domain.Referrals;

/// <summary>
/// What somebody has answered so far who asks for help on the public pages. Nobody can read it but the browser that it was
/// begun in, and only for a while: the answers are held encrypted, and erased when they are sent, or forgotten (docs/adr/0015).
/// </summary>
public sealed class ReferralDraft
{
    public static readonly TimeSpan QuietAfter = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan SavedFor = TimeSpan.FromDays(7);

    /// <summary>Nobody reads even the first page in less; a machine that fills in forms does.</summary>
    public static readonly TimeSpan ShortestTime = TimeSpan.FromSeconds(5);

    private ReferralDraft()
    {
    } // EF Core

    public ReferralDraft(string browserDigest, string answers, DateTime now)
    {
        Id = ReferralDraftId.New();
        (BrowserDigest, Answers, StartedUtc) = (browserDigest, answers, now);
        OpenUntilUtc = ExpiresUtc = now + QuietAfter;
    }

    public ReferralDraftId Id { get; private set; }

    /// <summary>Of the secret that the browser holds for as long as it is open; null where nobody may read on without the link.</summary>
    public string? BrowserDigest { get; private set; }

    /// <summary>Of the secret in the link that was mailed to a professional.</summary>
    public string? LinkDigest { get; private set; }

    /// <summary>Encrypted.</summary>
    public string Answers { get; private set; } = "";

    public DateTime StartedUtc { get; private set; }

    /// <summary>Until when the browser may go on.</summary>
    public DateTime OpenUntilUtc { get; private set; }

    public DateTime ExpiresUtc { get; private set; }

    public DateTime? SentUtc { get; private set; }

    /// <summary>Raised by every change: whoever sends it twice in one moment sends it once.</summary>
    public int Revision { get; private set; }

    public bool IsOpen(string browserDigest, DateTime now) => BrowserDigest == browserDigest && now < OpenUntilUtc && now < ExpiresUtc;

    public bool OpensWith(string linkDigest, DateTime now) => LinkDigest == linkDigest && SentUtc is null && now < ExpiresUtc;

    public bool IsHurried(DateTime now) => now < StartedUtc + ShortestTime;

    public void Hold(string answers, DateTime now)
    {
        Answers = answers;
        StayOpen(now);
    }

    /// <summary>Only what the last page shows is kept, and only until the browser has been quiet.</summary>
    public void Sent(string remains, DateTime now)
    {
        (Answers, SentUtc, LinkDigest) = (remains, now, null);
        OpenUntilUtc = ExpiresUtc = now + QuietAfter;
        Revision++;
    }

    /// <summary>A link of its own each time: the one before no longer works.</summary>
    public void SaveFor(string linkDigest, DateTime now)
    {
        LinkDigest = linkDigest;
        ExpiresUtc = now + SavedFor;
        Revision++;
    }

    /// <summary>Whoever holds the link goes on in another browser, and the one before no longer may.</summary>
    public void ContinueIn(string browserDigest, DateTime now)
    {
        BrowserDigest = browserDigest;
        StayOpen(now);
    }

    /// <summary>The person left in a hurry: the browser's way back shows nothing.</summary>
    public void Leave()
    {
        BrowserDigest = null;
        Revision++;
    }

    private void StayOpen(DateTime now)
    {
        OpenUntilUtc = now + QuietAfter;
        ExpiresUtc = OpenUntilUtc > ExpiresUtc ? OpenUntilUtc : ExpiresUtc;
        Revision++;
    }
}
