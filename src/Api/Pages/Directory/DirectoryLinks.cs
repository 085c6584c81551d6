namespace CaseManagement.Api.Pages.Directory;

/// <summary>The only place that spells the addresses of the directory.</summary>
public static class DirectoryLinks
{
    public const string Directory = "/directory";
    public const string New = "/directory/new";

    public static string Service(Guid id) => $"/directory/{id}";

    public static string Change(Guid id) => $"/directory/{id}/change";

    public static string Found(string? search, string? need, string? area, bool ended, string? after = null) =>
        $"{Directory}?search={Uri.EscapeDataString(search ?? "")}&need={Uri.EscapeDataString(need ?? "")}&area={Uri.EscapeDataString(area ?? "")}&ended={(ended ? "true" : "false")}"
        + (after is null ? "" : $"&after={after}");
}
