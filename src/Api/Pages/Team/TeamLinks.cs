namespace CaseManagement.Api.Pages.Team;

/// <summary>The only place that spells the addresses of pages about workers.</summary>
public static class TeamLinks
{
    public const string Team = "/team";

    public const string Rota = "/team/rota";

    public const string Offers = "/offers";

    public const string WaitingCases = "/waiting-cases";

    public static string Offer(Guid id) => $"/offers/{id}";

    public static string Ask(Guid id) => $"/waiting-cases/{id}";

    public static string RotaOf(DateOnly day) => $"{Rota}?day={day:yyyy-MM-dd}";

    public static string Worker(Guid id) => $"/team/workers/{id}";

    public static string Profile(Guid id) => $"/team/workers/{id}/profile";

    public static string Redistribute(Guid id) => $"/team/workers/{id}/redistribute";

    public static string Absence(Guid id) => $"/team/workers/{id}/absence";
}
