using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;

namespace CaseManagement.Infrastructure.Security;

/// <summary>
/// The sign-ins and keys of the demo data. Everybody may know them, so they exist in Development alone, and a database
/// that holds one of them refuses to start anywhere else.
/// </summary>
public static class DemoAccounts
{
    public const string EmailDomain = "@demo.example";

    /// <summary>Of every demo user.</summary>
    public const string Password = "demo demo demo";

    public const string PoliceKey = "demo-police-key";
    public const string ReportsKey = "demo-reports-key";
    public const string StaffKey = "demo-staff-key";

    public const string ContactTeam = "Contact team";
    public const string DomesticAbuseTeam = "Domestic abuse team";
    public const string ChildrenTeam = "Children and young people team";
    public const string PriorityTeam = "Priority team";
    public const string CommunityTeam = "Community team";

    public static readonly IReadOnlyList<string> Teams = [ContactTeam, DomesticAbuseTeam, ChildrenTeam, PriorityTeam, CommunityTeam];

    public static readonly IReadOnlyList<DemoKey> Keys =
    [
        new(PoliceKey, "Demo police force", "44", ["referrals:write", "referrals:read"]),
        new(ReportsKey, "Demo commissioner", null, ["reports:read"]),
        new(StaffKey, "Demo staff system", null,
            ["referrals:write", "referrals:read", "cases:read", "cases:write", "contacts:write", "followups:write"]),
    ];

    public static readonly IReadOnlyList<DemoUser> Users =
    [
        new("officer", "Demo Officer", Roles.ContactOfficer, ContactTeam),
        new("officer.two", "Second Officer", Roles.ContactOfficer, ContactTeam),
        new("da.worker", "Demo Specialist", Roles.CaseWorker, DomesticAbuseTeam, new([Specialism.DomesticAbuse], ["E06000045", "E06000044", "E07000086"], 30)
        {
            Traits = new([new(Specialism.DomesticAbuse, "IDVA", new DateOnly(2030, 3, 31))], ["pl"], "F", []),
        }),
        new("da.worker.two", "Second Specialist", Roles.CaseWorker, DomesticAbuseTeam, new([Specialism.DomesticAbuse, Specialism.SeriousCrime], [], 18)
        {
            Traits = new(
                [new(Specialism.DomesticAbuse, "IDVA", new DateOnly(2026, 6, 30)), new(Specialism.SeriousCrime, "ISVA", null)], [], "M",
                [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday]),
        }),
        new("children.worker", "Demo Children's Worker", Roles.CaseWorker, ChildrenTeam, new([Specialism.Children], [], 24)),
        new("priority.worker", "Demo Priority Worker", Roles.CaseWorker, PriorityTeam, new([Specialism.SeriousCrime], [], 30)),
        new("worker", "Demo Worker", Roles.CaseWorker, CommunityTeam, new([], ["E06000045", "E07000091", "E07000093"], 30)),
        new("worker.two", "Second Worker", Roles.CaseWorker, CommunityTeam, new([], [], 15)
        {
            Traits = WorkerTraits.None with { Languages = ["ro", "bfi"], Sex = "F" },
            AwayForDays = 5,
        }),
        new("worker.three", "Third Worker", Roles.CaseWorker, CommunityTeam, new([], [], 30)),
        new("contact.leader", "Demo Contact Leader", Roles.TeamLeader, ContactTeam),
        new("leader", "Demo Leader", Roles.TeamLeader, DomesticAbuseTeam),
        new("community.leader", "Demo Community Leader", Roles.TeamLeader, CommunityTeam),
        new("safeguarding", "Demo Safeguarding Lead", Roles.SafeguardingLead, null),
        new("guardian", "Demo Data Guardian", Roles.DataGuardian, null),
        new("contract.manager", "Demo Contract Manager", Roles.ContractManager, null),
        new("analyst", "Demo Analyst", Roles.Analyst, null),
        new("volunteer", "Demo Volunteer", Roles.Volunteer, CommunityTeam) { IsReady = true },
        new("volunteer.new", "New Volunteer", Roles.Volunteer, CommunityTeam),
        new("volunteer.two", "Second Volunteer", Roles.Volunteer, DomesticAbuseTeam),
        new("chat", "Demo Chat Supporter", Roles.ChatSupporter, ContactTeam),
        new("admin", "Demo Administrator", Roles.Administrator, null),
        new("directory", "Demo Directory Editor", Roles.DirectoryEditor, null),
    ];
}

/// <param name="Plain">The key itself.</param>
public sealed record DemoKey(string Plain, string Owner, string? Force, IReadOnlyList<string> Scopes);

/// <param name="Profile">Of a worker who can be given cases.</param>
public sealed record DemoUser(string Name, string DisplayName, string Role, string? Team, DemoWorkerProfile? Profile = null)
{
    /// <summary>Of a volunteer: whether a case can be lent to them.</summary>
    public bool IsReady { get; init; }

    public string Email => Name + DemoAccounts.EmailDomain;
}

/// <param name="Areas">Codes of local authorities; none means all.</param>
/// <param name="Capacity">In points.</param>
public sealed record DemoWorkerProfile(IReadOnlyList<Specialism> Specialisms, IReadOnlyList<string> Areas, decimal Capacity)
{
    public WorkerTraits Traits { get; init; } = WorkerTraits.None;

    /// <summary>An absence that begins next week; none where it is zero.</summary>
    public int AwayForDays { get; init; }
}
