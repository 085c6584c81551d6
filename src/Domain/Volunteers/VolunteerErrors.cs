using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Volunteers;

/// <summary>Why an act on a volunteer's record or hours is refused. Codes are API: they never change.</summary>
public static class VolunteerErrors
{
    public static readonly Refusal InTheFuture = new("volunteer.in-the-future", "What was checked, done or held lies in the past or is of today");

    public static readonly Refusal TooLongAgo = new("volunteer.too-long-ago", "Enter a day of the last 12 months");

    public static readonly Refusal EndsBeforeItBegins = new("volunteer.ends-before-it-begins", "The last day must be after the day on which it began");

    public static readonly Refusal BookedFor = new("volunteer.booked-for", "Book the next supervision for a day of the coming year");

    public static readonly Refusal UnknownTraining = new("volunteer.unknown-training", "Select a training from the list");

    public static readonly Refusal UnknownHours = new("volunteer.unknown-hours", "Select what the hours were for");

    public static readonly Refusal Minutes = new("volunteer.minutes", "Enter between 1 minute and 24 hours");

    public static readonly Refusal CountedAlready = new(
        "volunteer.counted-already", "The support that you logged on a case on this day counts by itself. Log only what came on top, as another kind");

    public static readonly Refusal StruckOutAlready = new("volunteer.struck-out-already", "These hours are struck out already");
}

/// <summary>Why a case is not lent, or not worked by a volunteer. Codes are API: they never change.</summary>
public static class LoanErrors
{
    public static readonly Refusal NotThisVolunteer = new("loan.not-this-volunteer", "This case cannot be lent to this volunteer. Choose another");

    public static readonly Refusal NotReady = new("loan.not-ready", "This volunteer is not ready. Ask the leader of their team what is missing");

    public static readonly Refusal LentAlready = new("loan.lent-already", "This case is lent to this volunteer already");

    public static readonly Refusal NotLent = new("loan.not-lent", "This case is not lent to them any more");

    public static readonly Refusal NotANote = new("loan.not-a-note", "Only a note that stands in the timeline can be shared");

    public static readonly Refusal SharedAlready = new("loan.shared-already", "This note is shared with them already");

    public static readonly Refusal NotToHandOver = new("loan.not-to-hand-over", "Only an item that is issued and not in place yet can be handed to a volunteer");

    public static readonly Refusal HandedOverAlready = new("loan.handed-over-already", "They have this item already");

    public static readonly Refusal WithAnother = new("loan.with-another", "Another volunteer has this item");

    public static readonly Refusal NobodyToShareWith = new("loan.nobody-to-share-with", "Select a volunteer to whom this case is lent");

    public static readonly Refusal BeforeItWasLent = new("loan.before-it-was-lent", "Enter a day since the case was lent to you, at most a year ago");

    public static Refusal TooMany(int most) => new("loan.too-many", $"This volunteer has {most} cases already, and more are not lent to one");

    public static Refusal Until(int days) => new("loan.until", $"A case is lent until a day from today on, {days} days ahead at the most");

    /// <summary>With what is missing, for those who may read the volunteer's record.</summary>
    public static Refusal NotReadyBecause(IEnumerable<string> missing) => new(NotReady.Code, $"This volunteer is not ready: {string.Join("; ", missing)}");

    public static Refusal NotForVolunteers(CaseBar bar) => new("loan.not-for-volunteers", $"{Words(bar)} are not lent to volunteers");

    private static string Words(CaseBar bar) => bar switch
    {
        CaseBar.HighRisk => "Cases of high risk",
        CaseBar.Marac => "Cases that were or are before a MARAC",
        CaseBar.Children => "Cases of children",
        CaseBar.SexualOffences => "Cases of sexual offences",
        _ => "Sensitive cases",
    };
}
