using System.Text.Json;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Reporting;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.History;
using CaseManagement.Domain.Referrals;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Reporting;

/// <summary>Acts as the report reads them, and the two who may ask for it.</summary>
public abstract class ReportingFixture : AppFixture
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    protected Task<HttpClient> ReportsKey() => WithKey(null, "reports:read");

    protected Task<AppUser> ContractManager(string name) => Person(name, [Roles.ContractManager]);

    /// <summary>The full figures, as staff see them.</summary>
    protected async Task<MonthReport> Full(string month)
    {
        using var client = await WithKey(null, "reports:read", "reports:read-unsuppressed");
        return await Get(client, month);
    }

    protected static async Task<MonthReport> Get(HttpClient client, string month)
    {
        var answer = await client.GetAsync($"/api/v1/reports/monthly/{month}");
        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        return JsonSerializer.Deserialize<MonthReport>(await answer.Content.ReadAsStringAsync(), Web)!;
    }

    protected static int? Value(MonthReport report, string measure) => report.Measure(measure).Value;

    protected static Act Received(Guid referral, DateTime happened) => Counted("Referral", referral, 1, nameof(ReferralReceived), happened, "POL-AUTO");

    protected static Act Triaged(Guid referral, DateTime happened, string outcome, int sequence = 2) =>
        Counted("Referral", referral, sequence, nameof(ReferralTriaged), happened, outcome);

    protected static Act OutcomeSet(Guid referral, DateTime happened, string outcome, int sequence) =>
        Counted("Referral", referral, sequence, nameof(ReferralOutcomeSet), happened, outcome);

    protected static Act Opened(Guid id, DateTime happened) => Counted("Case", id, 1, nameof(CaseOpened), happened, "Generic");

    protected static Act Closed(Guid id, DateTime happened, int sequence) => Counted("Case", id, sequence, nameof(CaseClosed), happened, "COMP");

    protected static Act Reopened(Guid id, DateTime happened, int sequence) => Counted("Case", id, sequence, nameof(CaseReopened), happened, null);

    protected static Act Contacted(Guid referral, DateTime happened, bool first, bool reached, DateTime? recorded = null) =>
        Counted("Contact", Guid.NewGuid(), 1, nameof(ContactRecorded), happened, ContactCount.Of(first, reached), referral, recorded);

    protected Task Store(params IEnumerable<Act> acts) => InDatabase(db => db.Acts.AddRange(acts));

    protected Task Forget() => InDatabase(async db => await db.Acts.ExecuteDeleteAsync());

    private static Act Counted(
        string kind, Guid id, int sequence, string what, DateTime happened, string? code, Guid? subject = null, DateTime? recorded = null) =>
        Act.Write(new ActEntry(kind, id, what, happened, recorded ?? happened, "system", null, "{}", null, code, subject ?? id), sequence, "");
}
