namespace CaseManagement.EndToEnd.Tests.Support;

/// <summary>The messages that the contract gives as examples.</summary>
internal static class Samples
{
    /// <summary>The smallest that a viewer shows: one empty page.</summary>
    public static byte[] Pdf() =>
        """
        %PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>> endobj
        trailer <</Root 1 0 R>>
        %%EOF
        """u8.ToArray();

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
