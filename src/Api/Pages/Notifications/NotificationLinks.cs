namespace CaseManagement.Api.Pages.Notifications;

/// <summary>The only place that spells the address of a person's own notifications.</summary>
public static class NotificationLinks
{
    public const string All = "/notifications";
}
