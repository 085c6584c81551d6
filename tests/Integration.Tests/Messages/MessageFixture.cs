using System.Text.Json.Nodes;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Jobs;
using CaseManagement.Integration.Tests.Casework;
using CaseManagement.Integration.Tests.FollowUps;
using CaseManagement.Integration.Tests.Support;
using CaseManagement.Testing;
using CaseManagement.Testing.Texts;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Messages;

/// <summary>Cases whose people can be texted and mailed, and a host whose gateway and mails are recorded.</summary>
public abstract class MessageFixture : SupervisionFixture
{
    protected const string ReceiptToken = "the token of the gateway in tests";
    protected const string Number = "+447700900717";

    private readonly Lazy<WebApplicationFactory<Program>> _host;

    protected MessageFixture() => _host = new(() => App.WithWebHostBuilder(builder =>
    {
        builder.UseSetting("Text:BaseUrl", Gateway.Address);
        builder.UseSetting("Text:ServiceId", "service-1");
        builder.UseSetting("Text:Secret", "secret-1");
        builder.UseSetting("Text:TemplateId", "template-1");
        builder.UseSetting("Text:Sender", "07700 900555");
        builder.UseSetting("Text:ReceiptToken", ReceiptToken);
        builder.UseSetting("Smtp:PersonFromName", "Reminders");
        builder.ConfigureTestServices(services => services.AddSingleton<IMailSender>(Mail));
    }));

    protected RecordingMailSender Mail { get; } = new();

    protected TextGatewayServer Gateway { get; } = new();

    protected WebApplicationFactory<Program> Host => _host.Value;

    /// <summary>The worker, at the host that has a gateway.</summary>
    protected HttpClient Texting { get; private set; } = null!;

    [OneTimeSetUp]
    public void Texts() => Texting = AtHost(Client);

    [OneTimeTearDown]
    public void NoMoreTexts()
    {
        Texting.Dispose();
        Gateway.Dispose();
    }

    /// <summary>The same session; both hosts have the same keys.</summary>
    protected HttpClient AtHost(HttpClient same)
    {
        var client = Host.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = CaseManagementApp.Address, AllowAutoRedirect = false });
        foreach (var cookie in same.DefaultRequestHeaders.GetValues("Cookie"))
        {
            client.DefaultRequestHeaders.Add("Cookie", cookie);
        }

        return client;
    }

    protected Task<BuiltCase> Reachable(bool sensitive = false)
    {
        var mail = $"alex-{Guid.NewGuid():N}@mail.invalid";
        return CaseOf(Worker, c => (sensitive ? c.Sensitive() : c).Reachable(
            CaseBuilder.Phone(Number, "07700 900717", safe: true) with { SafeForText = true },
            new ReportedContactPoint { Kind = ContactPointKind.Email, Value = mail, Display = mail, SafeForEmail = true, IsValid = true, Field = "victim.emails[0]" }));
    }

    /// <summary>Something to remind of.</summary>
    protected async Task<FollowUp> Agreed(BuiltCase built, TimeSpan ahead)
    {
        FollowUp? planned = null;
        await InUnitOfWork(async db =>
        {
            var about = await db.Cases.Include(c => c.Workers).SingleAsync(c => c.Id == built.Case.Id);
            planned = FollowUp.Plan(about, "Call about the court date", App.Clock.UtcNow + ahead, UserId.From(Worker.Id), TimeSpan.FromHours(1), App.Clock.UtcNow);
            db.FollowUps.Add(planned);
        });
        return planned!;
    }

    protected async Task<object> Choice(BuiltCase built, FollowUp about, ContactChannel channel, DateTime? leaveUtc = null, string? seen = null)
    {
        var name = channel == ContactChannel.Text ? "Call, by text" : "Call, by e-mail";
        var template = Guid.Empty;
        await InDatabase(async db => template = (await db.MessageTemplates.SingleAsync(t => t.Name == name)).Id.Value);
        var kind = channel == ContactChannel.Text ? ContactPointKind.Phone : ContactPointKind.Email;
        var point = built.Person.ContactPoints.Single(p => p.Kind == kind).Id.Value;
        return new { about = "follow_up", aboutId = about.Id.Value, templateId = template, contactPointId = point, leaveUtc, seen };
    }

    protected async Task<PersonMessage> Sent(BuiltCase built, FollowUp about, ContactChannel channel, DateTime? leaveUtc = null)
    {
        var answer = await Post(Texting, $"/api/v1/cases/{built.Id}/messages", await Choice(built, about, channel, leaveUtc));
        return await Load(await IdOf(answer));
    }

    protected async Task<PersonMessage> Load(Guid id)
    {
        PersonMessage? found = null;
        await InDatabase(async db => found = await db.PersonMessages.AsNoTracking().SingleAsync(m => m.Id == PersonMessageId.From(id)));
        return found!;
    }

    protected Task LeaveNow() => Host.Services.GetRequiredService<JobRunner>().Run(typeof(SendOutboxJob), CancellationToken.None);

    protected Task Agree(BuiltCase built, SafeContactPlan plan) =>
        InUnitOfWork(async db => (await db.People.Include(p => p.ContactPoints).SingleAsync(p => p.Id == built.Person.Id)).PlanSafeContact(null, plan, App.Clock.UtcNow));

    protected IReadOnlyList<JsonNode> TextsOf(PersonMessage message) =>
        [.. Gateway.Texts.Select(t => JsonNode.Parse(t.Body)!).Where(t => t["reference"]!.ToString() == $"{message.Id.Value:N}")];
}
