namespace CaseManagement.Api.Pages.People.Matches;

public static class MatchLinks
{
    public const string Matches = "/people/matches";

    public const string Merges = "/people/merges";

    public static string Match(Guid id) => $"/people/matches/{id}";

    public static string Undo(Guid id) => $"/people/merges/{id}/undo";

    public static string MatchesAfter(string cursor) => $"/people/matches?after={cursor}";

    public static string MergesAfter(string cursor) => $"/people/merges?after={cursor}";
}
