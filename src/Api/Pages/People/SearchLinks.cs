namespace CaseManagement.Api.Pages.People;

public static class SearchLinks
{
    public const string Search = "/search";

    public const string Calling = "/people/calling";

    public static string CallingFrom(string search) => $"/people/calling?s={search}";

    public static string Results(string search) => $"/search?s={search}";

    public static string Page(string search, string after) => $"/search?s={search}&after={after}";
}
