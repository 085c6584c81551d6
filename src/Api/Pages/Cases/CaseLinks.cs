using CaseManagement.Application.Cases.Worklists;
using Microsoft.AspNetCore.WebUtilities;

namespace CaseManagement.Api.Pages.Cases;

/// <summary>The only place that spells the addresses of case pages.</summary>
public static class CaseLinks
{
    public const string MyWork = "/my-work";

    /// <summary>What waits for somebody of one's team.</summary>
    public const string TeamFollowUps = "/my-work/team-follow-ups";

    public const string Cases = "/cases";

    public static string Case(Guid id) => $"/cases/{id}";

    public static string Timeline(Guid id) => $"/cases/{id}/timeline";

    /// <param name="id">Of the case.</param>
    /// <param name="entry">Of its timeline.</param>
    public static string Correct(Guid id, Guid entry) => $"/cases/{id}/timeline/{entry}/correct";

    public static string Contacts(Guid id) => $"/cases/{id}/contacts";

    public static string RecordContact(Guid id) => $"/cases/{id}/contacts/record";

    public static string Assessments(Guid id) => $"/cases/{id}/assessments";

    public static string AssessNeeds(Guid id) => $"/cases/{id}/assessments/needs";

    public static string AssessRisk(Guid id) => $"/cases/{id}/assessments/risk";

    public static string Marac(Guid id) => $"/cases/{id}/assessments/marac";

    public static string PrepareMarac(Guid id) => $"/cases/{id}/assessments/marac/prepare";

    public static string SendMarac(Guid id, Guid marac) => $"/cases/{id}/assessments/marac/{marac}/send";

    public static string HearMarac(Guid id, Guid marac) => $"/cases/{id}/assessments/marac/{marac}/hear";

    public static string WithholdMarac(Guid id, Guid marac) => $"/cases/{id}/assessments/marac/{marac}/withhold";

    public static string FollowUps(Guid id) => $"/cases/{id}/follow-ups";

    public static string PlanFollowUp(Guid id) => $"/cases/{id}/follow-ups/plan";

    public static string CompleteFollowUp(Guid id, Guid followUp) => $"/cases/{id}/follow-ups/{followUp}/complete";

    public static string CancelFollowUp(Guid id, Guid followUp) => $"/cases/{id}/follow-ups/{followUp}/cancel";

    public static string MissFollowUp(Guid id, Guid followUp) => $"/cases/{id}/follow-ups/{followUp}/miss";

    public static string ReassignFollowUp(Guid id, Guid followUp) => $"/cases/{id}/follow-ups/{followUp}/reassign";

    public static string SnoozeFollowUp(Guid id, Guid followUp) => $"/cases/{id}/follow-ups/{followUp}/snooze";

    public static string AddNote(Guid id) => $"/cases/{id}/note";

    public static string SafeContact(Guid id) => $"/cases/{id}/safe-contact";

    public static string Assign(Guid id) => $"/cases/{id}/assign";

    public static string Workers(Guid id) => $"/cases/{id}/workers";

    public static string AddWorker(Guid id) => $"/cases/{id}/workers/add";

    public static string EndWorker(Guid id, Guid worker) => $"/cases/{id}/workers/end/{worker}";

    public static string Release(Guid id) => $"/cases/{id}/workers/release";

    public static string Offer(Guid id) => $"/cases/{id}/workers/offer";

    public static string RevokeOffer(Guid id, Guid offer) => $"/cases/{id}/workers/revoke/{offer}";

    public static string LockOut(Guid id) => $"/cases/{id}/workers/lock-out";

    public static string Admit(Guid id, Guid user) => $"/cases/{id}/workers/admit/{user}";

    public static string Weight(Guid id) => $"/cases/{id}/weight";

    public static string Close(Guid id) => $"/cases/{id}/close";

    public static string Concerns(Guid id) => $"/cases/{id}/concerns";

    public static string RaiseConcern(Guid id) => $"/cases/{id}/concerns/raise";

    public static string DecideConcern(Guid id, Guid concern) => $"/cases/{id}/concerns/{concern}/decide";

    public static string Feedback(Guid id) => $"/cases/{id}/feedback";

    public static string FeedbackByPhone(Guid id) => $"/cases/{id}/feedback/phone";

    public static string Equality(Guid id) => $"/cases/{id}/equality";

    public static string FileReviews(Guid id) => $"/cases/{id}/file-reviews";

    public static string ReviewFile(Guid id) => $"/cases/{id}/file-reviews/new";

    public static string Closure(Guid id) => $"/cases/{id}/closure";

    public static string Reopen(Guid id) => $"/cases/{id}/reopen";

    public static string Pause(Guid id) => $"/cases/{id}/pause";

    public static string Resume(Guid id) => $"/cases/{id}/resume";

    public static string AssessRisk(Guid id, string tool) => $"/cases/{id}/assessments/risk?tool={Uri.EscapeDataString(tool)}";

    public static string MyWorkTab(string tab) => $"/my-work?tab={tab}";

    /// <summary>The list of cases that a filter leaves.</summary>
    /// <param name="handler">What its form asks for; null for the list alone.</param>
    /// <param name="found">The cursor behind which the page begins.</param>
    public static string Worklist(CaseFilter filter, string? handler = null, string? found = null)
    {
        var marks = new[] { ("mine", filter.Mine), ("waiting", filter.Waiting), ("quiet", filter.Quiet), ("changed", filter.Changed) };
        var parts = new List<KeyValuePair<string, string?>>
        {
            new("risk", filter.Risk?.ToString()), new("kind", filter.Specialism?.ToString()), new("status", filter.Status?.ToString()),
            new("due", filter.Due?.ToString()), new("worker", filter.WorkerId?.ToString()), new("after", found), new("handler", handler),
        };
        parts.AddRange(marks.Where(m => m.Item2).Select(m => KeyValuePair.Create("only", (string?)m.Item1)));
        return QueryHelpers.AddQueryString(Cases, parts.Where(part => part.Value is not null));
    }
}
