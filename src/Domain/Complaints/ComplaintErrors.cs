using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Complaints;

/// <summary>Why an act on a complaint is refused. Codes are API: they never change.</summary>
public static class ComplaintErrors
{
    public static readonly Refusal InTheFuture = new("complaint.in-the-future", "The day on which it was received must not lie ahead");

    public static readonly Refusal UnknownChannel = new("complaint.unknown-channel", "Select how it was received from the list");

    public static readonly Refusal UnknownCase = new("complaint.unknown-case", "There is no case of this reference that you may see");

    public static readonly Refusal UnknownWorker = new("complaint.unknown-worker", "Select somebody from the list");

    public static readonly Refusal AcknowledgedAlready = new("complaint.acknowledged-already", "It is acknowledged already");

    public static readonly Refusal AnsweredAlready = new("complaint.answered-already", "It is answered already");

    public static readonly Refusal OutcomeMissing = new("complaint.outcome-missing", "Say of a complaint whether it was upheld; a compliment is neither");

    public static readonly Refusal OutOfTime = new("complaint.out-of-time", "Enter a day from when it was received until today");

    public static readonly Refusal AboutNobody = new("complaint.about-nobody", "It is about nobody who works here: there is nobody to share it with");

    public static readonly Refusal SharedAlready = new("complaint.shared-already", "It is shared already");
}
