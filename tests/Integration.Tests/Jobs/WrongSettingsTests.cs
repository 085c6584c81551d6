namespace CaseManagement.Integration.Tests.Jobs;

/// <summary>A service whose mails could leave twice or not at all does not start, and says which setting it is.</summary>
public sealed class WrongSettingsTests
{
    private const int Refused = 3;

    [TestCase("Jobs:OutboxLeaseSeconds", "20", "Jobs:OutboxLeaseSeconds")]
    [TestCase("Smtp:Host", "mail.example.org", "Smtp:From")]
    [TestCase("Text:BaseUrl", "https://texts.example.org", "Text:ServiceId")]
    public async Task It_does_not_start(string setting, string value, string told)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            using var service = new ServiceProcess([new(setting, value), new("Storage:Path", folder.FullName), new("Jobs:Enabled", "false")]);

            Assert.That(await service.End(), Is.EqualTo(Refused), service.Log);
            Assert.That(service.Log, Does.Contain(told).And.Not.Contain("   at "));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
