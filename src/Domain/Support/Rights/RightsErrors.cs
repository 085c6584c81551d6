using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Support.Rights;

public static class RightsErrors
{
    public static readonly Refusal NoCategory = new("rights.no-category", "Select at least one category by which they have the enhanced rights");

    public static readonly Refusal CategoryWithoutRights = new(
        "rights.category-without-rights", "Take out the categories, or say that they have the enhanced rights");

    public static readonly Refusal UnknownCategory = new("rights.unknown-category", "One of the categories is not in the list");

    public static readonly Refusal UnknownRight = new("rights.unknown-right", "There is no such right in the Code that is in force");

    public static readonly Refusal NothingSaid = new("rights.nothing-said", "Enter how far this right is");

    public static readonly Refusal DayMissing = new("rights.day-missing", "Say whether it was met together with the day on which you learned it");

    public static readonly Refusal InTheFuture = new("rights.in-the-future", "Enter days that are not in the future");

    public static readonly Refusal NotMetUnexplained = new("rights.not-met-unexplained", "Say in the note how it was not met");
}
