using CaseManagement.Domain.Messages;

namespace CaseManagement.Api.Pages.Messages;

/// <summary>The only place that spells the addresses of messages to the person of a case.</summary>
public static class MessageLinks
{
    public static string Messages(Guid id) => $"/cases/{id}/messages";

    public static string Remind(Guid id) => $"/cases/{id}/messages/new";

    public static string RemindOf(Guid id, MatterKind kind, Guid matter) => $"{Remind(id)}?about={MessageWords.Value(kind, matter)}";

    public static string Cancel(Guid id, Guid message) => $"/cases/{id}/messages/{message}/cancel";
}
