using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Jobs;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Support;
using CaseManagement.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.FollowUps;

/// <summary>Cases, workers and leaders for tests of follow-ups; a host whose mails are recorded and whose jobs a test runs.</summary>
public abstract class FollowUpFixture : AppFixture
{
    private readonly Lazy<WebApplicationFactory<Program>> _host;

    protected FollowUpFixture() => _host = new(() => AnotherHost());

    protected RecordingMailSender Mail { get; } = new();

    protected WebApplicationFactory<Program> Host => _host.Value;

    protected DateTime Now => App.Clock.UtcNow;

    /// <summary>One more instance of the service on the same database file.</summary>
    protected WebApplicationFactory<Program> AnotherHost(Action<IServiceCollection>? also = null) => App.WithWebHostBuilder(builder =>
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IMailSender>(Mail);
            also?.Invoke(services);
        }));

    protected Task Remind(WebApplicationFactory<Program>? host = null) => RunJob<RemindDueFollowUpsJob>(host);

    protected Task SendMails(WebApplicationFactory<Program>? host = null) => RunJob<SendOutboxJob>(host);

    protected async Task<TeamId> Team()
    {
        var team = Domain.Allocation.Team.Create(TeamId.New(), $"Team {Guid.NewGuid():N}");
        await InDatabase(db => db.Teams.Add(team));
        return team.Id;
    }

    protected static string NewName(string kind) => $"{kind}-{Guid.NewGuid():N}";

    /// <summary>A worker with a case of their own, in a team with one leader.</summary>
    protected async Task<Scene> NewScene()
    {
        var team = await Team();
        var worker = await CaseWorker(NewName("worker"), team);
        var leader = await Person(NewName("leader"), [Roles.TeamLeader], team);
        return new Scene(worker, leader, await OpenCaseOf(worker, team));
    }

    protected async Task<Case> OpenCaseOf(AppUser worker, TeamId team)
    {
        var open = A.Case().InTeam(team).LedBy(UserId.From(worker.Id)).Build(Now);
        await InDatabase(db =>
        {
            db.People.Add(open.Person);
            db.Referrals.Add(open.Referral);
            db.Cases.Add(open.Case);
        });
        return open.Case;
    }

    protected Task<FollowUpId> Plan(Scene scene, TimeSpan ahead, string what = "Call about the court date") =>
        Send(new PlanFollowUpCommand(scene.Case.Id, what, Now + ahead, null), scene.Worker, Roles.CaseWorker);

    protected async Task<FollowUp> Load(FollowUpId id)
    {
        FollowUp? found = null;
        await InDatabase(async db => found = await db.FollowUps.AsNoTracking().SingleAsync(f => f.Id == id));
        return found!;
    }

    protected async Task<Case> Load(CaseId id)
    {
        Case? found = null;
        await InDatabase(async db => found = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == id));
        return found!;
    }

    protected async Task<IReadOnlyList<Notification>> NotificationsOf(AppUser user)
    {
        var id = UserId.From(user.Id);
        List<Notification> found = [];
        await InDatabase(async db => found = await db.Notifications.AsNoTracking().Where(n => n.UserId == id).OrderBy(n => n.CreatedUtc).ToListAsync());
        return found;
    }

    protected async Task<IReadOnlyList<OutboxMessage>> OutboxOf(AppUser user)
    {
        List<OutboxMessage> found = [];
        await InDatabase(async db => found = await db.Outbox.AsNoTracking().Where(m => m.ToAddress == user.Email).OrderBy(m => m.CreatedUtc).ToListAsync());
        return found;
    }

    protected IReadOnlyList<Mail> MailsTo(AppUser user) => [.. Mail.Mails.Where(m => m.To == user.Email)];

    protected Task RunJob<TJob>(WebApplicationFactory<Program>? host = null) =>
        (host ?? Host).Services.GetRequiredService<JobRunner>().Run(typeof(TJob), CancellationToken.None);

    protected sealed record Scene(AppUser Worker, AppUser Leader, Case Case);
}
