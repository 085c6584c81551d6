using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Allocation;

/// <summary>Why an assignment is refused. Codes are API: they never change.</summary>
public static class AllocationErrors
{
    public static readonly Refusal NotAWorker = new("allocation.not-a-worker", "Select a worker who can be given cases");

    public static readonly Refusal Away = new("allocation.away", "This worker is away. Select somebody who is there");

    public static readonly Refusal NotAnOfficer = new("allocation.not-an-officer", "Select a contact officer of the team");

    public static readonly Refusal Full = new(
        "allocation.full", "This worker would carry more than anybody may. Select somebody else, or ask a team leader to decide");

    public static readonly Refusal NotAColleague = new("allocation.not-a-colleague", "Select somebody from the list");

    public static readonly Refusal LockedOut = new("allocation.locked-out", "This worker may not see this case. Select somebody else");

    public static readonly Refusal CaseloadChanged = new(
        "allocation.caseload-changed", "Some of these cases are not with this worker any more. Nothing was changed. Look at the list again");

    public static readonly Refusal OfferedAlready = new("transfer.offered-already", "This case is offered to somebody already. Take that offer back first");

    public static readonly Refusal OfferSettled = new("transfer.settled", "This offer was answered or taken back already");

    public static readonly Refusal OfferOutdated = new("transfer.outdated", "The case has another worker since this offer was made. Nothing is left to accept");

    public static readonly Refusal AbsenceEndsFirst = new("worker.absence-ends-first", "The last day away must be on or after the first");

    public static readonly Refusal AbsenceNotOfThisCentury = new("worker.absence-not-of-this-century", "Enter days of this century");

    public static readonly Refusal AbsenceThere = new("worker.absence-there", "These days overlap another absence. End or cancel that one first");

    public static readonly Refusal NoSuchAbsence = new("worker.no-such-absence", "There is no absence from this day that is not over");

    /// <summary>Of several cases that are given at once, which one it was that refused.</summary>
    public static Refusal At(string reference, Refusal why) => new(why.Code, $"{reference}: {why.Sentence}");
}
