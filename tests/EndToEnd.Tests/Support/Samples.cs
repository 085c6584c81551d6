namespace CaseManagement.EndToEnd.Tests.Support;

/// <summary>The messages that the contract gives as examples.</summary>
internal static class Samples
{
    public static string PathOf(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CaseManagement.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "docs/contract/samples", name + ".json");
    }
}
