namespace CaseManagement.Domain.Tests.Referrals;

public class ContractCopyTests
{
    private static readonly string Copy = Repository.PathOf("docs", "contract");

    [Test]
    public void The_published_copy_is_the_contract()
    {
        var contract = FindContract();
        if (contract is null)
        {
            Assert.Ignore("The contract itself is not on this machine");
        }

        Assert.That(Files(Copy), Is.EqualTo(Files(contract)));
        Assert.That(Files(contract).Where(file => !Same(Path.Combine(contract, file), Path.Combine(Copy, file))), Is.Empty);
    }

    [Test]
    public void Messages_are_checked_against_the_published_schema()
    {
        using var embedded = typeof(Domain.Referrals.PoliceMessage).Assembly.GetManifestResourceStream("police-referral.schema.json")!;
        using var text = new StreamReader(embedded);

        Assert.That(text.ReadToEnd(), Is.EqualTo(File.ReadAllText(Path.Combine(Copy, "police-referral.schema.json"))));
    }

    [Test]
    public void Two_different_files_are_told_apart() =>
        Assert.That(Same(Path.Combine(Copy, "police-referral.md"), Path.Combine(Copy, "monthly-report.md")), Is.False);

    private static string? FindContract()
    {
        for (var folder = new DirectoryInfo(Repository.Root).Parent; folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "contract");
            if (System.IO.Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static string[] Files(string folder) =>
        [.. System.IO.Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];

    private static bool Same(string one, string other) => File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(other));
}
