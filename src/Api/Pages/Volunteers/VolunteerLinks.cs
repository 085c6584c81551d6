namespace CaseManagement.Api.Pages.Volunteers;

/// <summary>The only place that spells the addresses of pages about volunteers, for those who look after them and lend to them.</summary>
public static class VolunteerLinks
{
    public const string Volunteers = "/team/volunteers";

    public const string Hours = "/team/volunteers/hours";

    public static string HoursOf(DateOnly month) => $"{Hours}?month={month:yyyy-MM-dd}";

    public static string Volunteer(Guid id) => $"/team/volunteers/{id}";

    public static string Vet(Guid id) => $"/team/volunteers/{id}/vetting";

    public static string Train(Guid id) => $"/team/volunteers/{id}/training";

    public static string CheckPapers(Guid id) => $"/team/volunteers/{id}/papers";

    public static string Book(Guid id) => $"/team/volunteers/{id}/supervision";

    public static string Hold(Guid id) => $"/team/volunteers/{id}/supervision-held";

    public static string OfCase(Guid id) => $"/cases/{id}/volunteers";

    public static string Lend(Guid id) => $"/cases/{id}/volunteers/lend";

    public static string EndLoan(Guid id, Guid loan) => $"/cases/{id}/volunteers/{loan}/end";

    public static string ShareNote(Guid id, Guid entry) => $"/cases/{id}/timeline/{entry}/share";
}
