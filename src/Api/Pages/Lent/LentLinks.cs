namespace CaseManagement.Api.Pages.Lent;

/// <summary>The only place that spells the addresses of a volunteer's own pages.</summary>
public static class LentLinks
{
    public const string Lent = "/lent";

    public const string Hours = "/hours";

    public static string HoursOf(DateOnly month) => $"{Hours}?month={month:yyyy-MM-dd}";

    public static string StrikeOut(Guid id) => $"/hours/{id}/strike-out";

    public static string Case(Guid id) => $"/lent/{id}";

    public static string LogSupport(Guid id) => $"/lent/{id}/support";

    public static string RecordContact(Guid id) => $"/lent/{id}/contact";

    public static string AddNote(Guid id) => $"/lent/{id}/note";

    public static string Return(Guid id) => $"/lent/{id}/return";

    public static string PutInPlace(Guid id, Guid item) => $"/lent/{id}/items/{item}";

    public static string Complete(Guid id, Guid followUp) => $"/lent/{id}/follow-ups/{followUp}";
}
