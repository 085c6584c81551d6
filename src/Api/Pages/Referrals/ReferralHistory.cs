using System.Globalization;
using System.Text.Json.Nodes;
using CaseManagement.Api.Web;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Referrals;
using CaseManagement.Domain.Common;

namespace CaseManagement.Api.Pages.Referrals;

/// <summary>An act of a referral, its person or its contacts in the words of the timeline.</summary>
public sealed record HistoryLine(string Heading, IReadOnlyList<string> Details);

public static class ReferralHistory
{
    private static readonly Dictionary<string, string> Headings = new()
    {
        ["ReferralReceived"] = "Referral received",
        ["ReferralTriaged"] = "Triaged by the rules",
        ["ReferralUpdated"] = "The force sent a newer version",
        ["ReferralWithdrawn"] = "Withdrawn by the force",
        ["ReferralFreed"] = "A safe way of contact came by another referral",
        ["ReferralAssigned"] = "Given to an officer",
        ["ReferralTakenUp"] = "Taken up after review",
        ["ReferralInSupport"] = "A case was opened",
        ["ReferralOutcomeSet"] = "Outcome set",
        ["ReferralClosed"] = "Closed",
        ["NextAttemptPlanned"] = "Next attempt planned",
        ["PersonRecorded"] = "Person recorded",
        ["PersonStatementTaken"] = "What the force says of the person was taken over",
        ["ContactPointAdded"] = "Number or address added",
        ["ContactSafetyConfirmed"] = "Safety confirmed with the person",
        ["SafeContactPlanned"] = "Safe contact agreed",
        ["ContactSuspendedForSafety"] = "Contact suspended: not safe",
        ["ContactSuspensionLifted"] = "Contact allowed again",
        ["ContactRecorded"] = "Contact",
        ["SafeContactOverridden"] = "Contact against the safe-contact policy",
    };

    public static HistoryLine Of(HistoryAct act, ReferenceSnapshot lists)
    {
        var (facts, payload) = (JsonNode.Parse(act.Facts)!.AsObject(), act.Payload is null ? null : JsonNode.Parse(act.Payload)!.AsObject());
        var heading = act.Kind == "ContactRecorded"
            ? $"{lists.Label(CodeLists.ContactChannels, Text(facts, "channelCode"))}: {lists.Label(CodeLists.ContactOutcomes, Text(facts, "outcomeCode"))}"
            : act.Kind == "ReferralAssigned" && facts["officerId"] is null ? "Put back for anybody to take"
            : Headings.GetValueOrDefault(act.Kind, Words.FromName(act.Kind));
        string?[] details =
        [
            act.Kind is "ReferralTriaged" or "ReferralOutcomeSet" ? lists.Label(CodeLists.TriageOutcomes, Text(facts, "outcome")) : null,
            act.Kind == "ReferralClosed" ? lists.Label(CodeLists.ClosureReasons, Text(facts, "reasonCode")) : null,
            act.Kind == "NextAttemptPlanned" && facts["nextUtc"]?.GetValue<DateTime>() is { } next
                ? LondonTime.ToLondon(next.ToUniversalTime()).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture)
                : null,
            payload is null ? null : Text(payload, "note") ?? Text(payload, "reason") ?? Text(payload, "value"),
        ];
        return new HistoryLine(heading, [.. details.OfType<string>().Where(detail => detail.Length > 0)]);
    }

    private static string? Text(JsonObject json, string member) => json[member]?.GetValue<string>();
}
