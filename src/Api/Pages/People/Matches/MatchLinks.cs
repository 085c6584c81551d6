namespace CaseManagement.Api.Pages.People.Matches;

public static class MatchLinks
{
    public const string Matches = "/people/matches";

    public const string Merges = "/people/merges";

    public static string Match(Guid id) => $"/people/matches/{id}";

    public static string Undo(Guid id) => $"/people/merges/{id}/undo";

    public static string MatchesFrom(int skip) => $"/people/matches?skip={skip}";

    public static string MergesFrom(int skip) => $"/people/merges?skip={skip}";
}
