using static CaseManagement.Application.Common.Security.Permission;

namespace CaseManagement.Application.Common.Security;

/// <summary>The roles of the service as sets of permissions. A person may hold several.</summary>
public static class Roles
{
    public const string ContactOfficer = "ContactOfficer";
    public const string CaseWorker = "CaseWorker";
    public const string Volunteer = "Volunteer";
    public const string ChatSupporter = "ChatSupporter";
    public const string TeamLeader = "TeamLeader";
    public const string SafeguardingLead = "SafeguardingLead";
    public const string DataGuardian = "DataGuardian";
    public const string ContractManager = "ContractManager";
    public const string Analyst = "Analyst";
    public const string Administrator = "Administrator";
    public const string DirectoryEditor = "DirectoryEditor";

    private static readonly Permission[] Everybody = [OwnAccount];

    // The commissioner's contract manager is no member of staff and reaches nothing but reports.
    private static readonly Permission[] Staff = [NotificationsRead];

    private static readonly Dictionary<string, Permission[]> Sets = new()
    {
        [ContactOfficer] = [ReferralsWork, QuarantineWork, ReferralsImport, PeopleMatch, ContactsRecord, SafeContactEdit, CasesAssign, Search, DirectoryRead, ComplaintsRecord],
        [CaseWorker] =
        [
            CasesTake, CasesReadOwn, CasesEdit, CasesClose, ContactsRecord, SafeContactEdit, FollowUpsEdit, Search, DirectoryRead, ConcernsRaise, FeedbackAsk,
            ComplaintsRecord, EqualityRecord,
        ],
        [Volunteer] = [CasesLent, HoursLog],
        [ChatSupporter] = [],
        [TeamLeader] =
        [
            ReferralsWork, QuarantineWork, ReferralsImport, ReferralsAllTeams, PeopleMatch, PeopleUnmerge, ConflictsReview, ContactsRecord, SafeContactEdit, SafeContactOverride, CasesAssign, CasesReadOwn, CasesReadTeam,
            CasesEdit, CasesClose, MaracDecide, FollowUpsEdit, ItemsApprove, StockManage, Search, ReportsRead, ReportsReadUnsuppressed, AllocationOverride,
            WorkersManage, CaseloadsRedistribute, DutyRotaManage, CasesLockOut, CasesCorrect, DirectoryRead, ClosuresApprove, CaseFilesReview, ConcernsRaise, FeedbackAsk, FeedbackRead, ComplaintsRecord, ComplaintsManage,
            EqualityRecord, VolunteersManage,
        ],
        [SafeguardingLead] = [ReferralsWork, ReferralsAllTeams, PeopleMatch, CasesReadAll, MaracDecide, SafeContactOverride, Search, DirectoryRead, ClosuresApprove, ConcernsRaise, ConcernsDecide],
        [DataGuardian] = [],
        [ContractManager] = [ReportsRead],
        [Analyst] = [ReportsRead, ReportsReadUnsuppressed],
        [Administrator] = [UsersManage, WorkersManage, KeysManage, ReferenceDataEdit, StockManage, DirectoryEdit, ServiceRun],
        [DirectoryEditor] = [DirectoryEdit],
    };

    public static IReadOnlyCollection<string> All => Sets.Keys;

    public static IReadOnlySet<Permission> PermissionsOf(IEnumerable<string> roles)
    {
        var held = roles.Where(Sets.ContainsKey).ToList();
        return held.SelectMany(role => Sets[role])
            .Concat(Everybody)
            .Concat(held.Any(role => role != ContractManager) ? Staff : [])
            .ToHashSet();
    }

    /// <summary>"ContactOfficer" as people read it.</summary>
    public static string Label(string role) => role switch
    {
        ContactOfficer => "Contact officer",
        CaseWorker => "Case worker",
        ChatSupporter => "Chat supporter",
        TeamLeader => "Team leader",
        SafeguardingLead => "Safeguarding lead",
        DataGuardian => "Data guardian",
        ContractManager => "Contract manager",
        DirectoryEditor => "Directory editor",
        _ => role,
    };
}

/// <summary>The scopes of an API key as sets of permissions (contract, "Conventions").</summary>
public static class Scopes
{
    private static readonly Dictionary<string, Permission[]> Sets = new()
    {
        ["referrals:write"] = [ReferralsSend],
        ["referrals:read"] = [ReferralsReadOwn],
        ["reports:read"] = [ReportsRead],
        ["reports:read-unsuppressed"] = [ReportsReadUnsuppressed],
        ["cases:read"] = [CasesReadAll, Search, DirectoryRead],
        ["cases:write"] = [CasesEdit, CasesClose, CasesAssign, ConcernsRaise],
        ["contacts:write"] = [ContactsRecord],
        ["followups:write"] = [FollowUpsEdit],
    };

    public static IReadOnlyCollection<string> All => Sets.Keys;

    public static IReadOnlySet<Permission> PermissionsOf(IEnumerable<string> scopes) =>
        scopes.Where(Sets.ContainsKey).SelectMany(scope => Sets[scope]).ToHashSet();
}
