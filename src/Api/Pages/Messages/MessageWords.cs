using CaseManagement.Application.Messages;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.People;

namespace CaseManagement.Api.Pages.Messages;

/// <summary>What the pages of messages say.</summary>
public static class MessageWords
{
    public static string Channel(ContactChannel channel) => channel == ContactChannel.Text ? "Text" : "E-mail";

    public static string Kind(MatterKind kind) => kind switch
    {
        MatterKind.FollowUp => "Follow-up",
        MatterKind.CourtDate => "Date at court",
        _ => "Delivery or fitting",
    };

    public static string State(PersonMessageDetails message) => message.State switch
    {
        PersonMessageState.Waits => "Waits",
        PersonMessageState.Left => message.DeliveredUtc is null ? "Left" : "Arrived",
        PersonMessageState.Withheld => "Withheld",
        PersonMessageState.Dropped => "Not sent",
        PersonMessageState.Failed => "Failed",
        _ => "Cancelled",
    };

    public static string Colour(PersonMessageState state) => state switch
    {
        PersonMessageState.Waits => "blue",
        PersonMessageState.Left => "green",
        PersonMessageState.Cancelled => "grey",
        PersonMessageState.Failed => "red",
        _ => "orange",
    };

    /// <summary>What of a case a form means, as one value.</summary>
    public static string Value(MatterKind kind, Guid id) => $"{kind}:{id}";

    public static (MatterKind? Kind, Guid? Id) Read(string? value) =>
        value?.Split(':') is [var kind, var id] && Enum.TryParse<MatterKind>(kind, out var known) && Guid.TryParse(id, out var guid) ? (known, guid) : (null, null);
}
