namespace CaseManagement.Integration.Tests.Jobs;

/// <summary>A service whose mails could leave twice or not at all does not start, and says which setting it is.</summary>
public sealed class WrongSettingsTests
{
    private const int Refused = 3;

    [TestCase("Jobs:OutboxLeaseSeconds", "20", "Jobs:OutboxLeaseSeconds")]
    [TestCase("Smtp:Host", "mail.example.org", "Smtp:From")]
    [TestCase("Smtp:PersonFrom", "victims@mail.example.org", "Smtp:PersonFrom", "victims")]
    [TestCase("Smtp:PersonFromName", "VictimCare", "Smtp:PersonFromName", "Victim Care")]
    [TestCase("Text:BaseUrl", "https://texts.example.org", "Text:ServiceId")]
    public async Task It_does_not_start(string setting, string value, string told, string said = "")
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            using var service = new ServiceProcess([.. Needed(setting), new(setting, value), new("Storage:Path", folder.FullName), new("Jobs:Enabled", "false")]);

            Assert.That(await service.End(), Is.EqualTo(Refused), service.Log);
            Assert.That(service.Log, Does.Contain(told).And.Contain(said).And.Not.Contain("   at "));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Without a server no mail leaves, and nobody sees from whom it comes.</summary>
    private static KeyValuePair<string, string>[] Needed(string setting) =>
        setting.StartsWith("Smtp:Person", StringComparison.Ordinal) ? [new("Smtp:Host", "mail.example.org"), new("Smtp:From", "care@example.org")] : [];
}
