using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.FollowUps;

/// <summary>One line in a person's list of things that want to be seen. Carries references, never names.</summary>
public sealed class Notification
{
    public const int TextMaxLength = 300;
    public const int KeyMaxLength = 100;

    private Notification()
    {
    } // EF Core

    /// <param name="key">What makes it the same notification; a second one with the key of a first is refused by the database.</param>
    /// <param name="link">Path within the site.</param>
    public Notification(UserId userId, string kind, string text, string link, string key, DateTime now)
    {
        Id = NotificationId.New();
        UserId = userId;
        Kind = kind;
        Text = text;
        Link = link;
        Key = key;
        CreatedUtc = now;
    }

    public NotificationId Id { get; private set; }

    public UserId UserId { get; private set; }

    public string Kind { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string Link { get; private set; } = "";

    public string Key { get; private set; } = "";

    public DateTime CreatedUtc { get; private set; }

    public DateTime? ReadUtc { get; private set; }

    public void MarkRead(DateTime now) => ReadUtc ??= now;
}
