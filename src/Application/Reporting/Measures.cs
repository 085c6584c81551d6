namespace CaseManagement.Application.Reporting;

/// <summary>The measures there are so far, each with the rule by which it is counted, as people read it.</summary>
public static class Measures
{
    public const string Received = "referrals.received";
    public const string Outcome = "referrals.outcome";
    public const string Attempts = "contact.attempts";
    public const string FirstAttempts = "contact.first";
    public const string Reached = "contact.reached";
    public const string OpenStart = "caseload.open_start";
    public const string Opened = "caseload.opened";
    public const string Reopened = "caseload.reopened";
    public const string Closed = "caseload.closed";
    public const string OpenEnd = "caseload.open_end";

    private static readonly Dictionary<string, (string Label, string Rule)> All = new()
    {
        [Received] = ("Referrals received",
            "Each referral once, in the month in which the service received it. One person may have several. A correction or a withdrawal is not a new referral."),
        [Outcome] = ("Referrals by triage outcome",
            "The referrals received in this month, each once, by the last outcome that was given to it before the month ended. The outcomes add up to the referrals received."),
        [Attempts] = ("Contacts and attempts",
            "Every conversation with a person and every attempt to reach one, in the month in which it happened, whenever it was recorded. What was struck out is not counted."),
        [FirstAttempts] = ("First contact attempts",
            "Those of the contacts and attempts that were the first for their referral."),
        [Reached] = ("Referrals whose person was reached",
            "Referrals with at least one contact in this month in which the person, or who speaks for them, was reached. Each referral counts once, however often they were reached."),
        [OpenStart] = ("Open at the start",
            "Cases that were open when the month began, at midnight in London: all opened and re-opened before, less all closed before. It equals the figure at the end of the month before."),
        [Opened] = ("Opened", "Cases opened in this month."),
        [Reopened] = ("Re-opened", "Closed cases that were opened again in this month."),
        [Closed] = ("Closed", "Cases closed in this month, whatever the reason. A case that was re-opened and closed again counts each time."),
        [OpenEnd] = ("Open at the end",
            "Open at the start, plus opened, plus re-opened, less closed. In the current month: open now."),
    };

    public static string Label(string id) => All[id].Label;

    public static string Rule(string id) => All[id].Rule;
}
