using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Security;
using CaseManagement.Domain.Cases;
using RoleNames = CaseManagement.Application.Common.Security.Roles;
using ScopeNames = CaseManagement.Application.Common.Security.Scopes;

namespace CaseManagement.Api.Pages.Administration;

/// <summary>The answers that forms about people and keys offer.</summary>
public static class UserChoices
{
    public static readonly IReadOnlyList<Choice> Roles =
        [.. RoleNames.All.Where(role => role != RoleNames.CaseWorker).Select(Role).Append(Role(RoleNames.CaseWorker))];

    public static readonly IReadOnlyList<Choice> States = [new("enabled", "May sign in"), new("disabled", "Disabled")];

    /// <summary>Everybody takes generic cases.</summary>
    public static readonly IReadOnlyList<Choice> Specialisms =
    [
        new(nameof(Specialism.Children), "Children and young people"),
        new(nameof(Specialism.DomesticAbuse), "Domestic abuse"),
        new(nameof(Specialism.SeriousCrime), "Serious crime"),
    ];

    public static readonly IReadOnlyList<Choice> Scopes = [.. ScopeNames.All.Select(scope => new Choice(scope, scope, ScopeHint(scope)))];

    public static IReadOnlyList<Choice> Teams(IEnumerable<TeamRow> teams) => [.. teams.Select(team => new Choice(team.Id.Value.ToString(), team.Name))];

    public static IReadOnlyList<Choice> Areas(ReferenceSnapshot reference) =>
    [
        .. reference.InForce(CodeLists.ContractArea).Where(entry => entry.Group is not null).DistinctBy(entry => entry.Group)
            .OrderBy(entry => entry.Label).Select(entry => new Choice(entry.Group!, entry.Label)),
    ];

    public static IReadOnlyList<Choice> Forces(ReferenceSnapshot reference) =>
        [.. reference.InForce(CodeLists.Forces).Select(entry => new Choice(entry.Code, $"{entry.Code} {entry.Label}", Group: entry.Group))];

    public static string SpecialismLabel(Specialism specialism) => Specialisms.FirstOrDefault(s => s.Value == specialism.ToString())?.Text ?? "Generic";

    private static Choice Role(string role) => new(role, RoleNames.Label(role));

    private static string ScopeHint(string scope) => scope switch
    {
        "referrals:write" => "Send, correct and withdraw referrals",
        "referrals:read" => "Read what became of the force's own referrals",
        "reports:read" => "Read the monthly report, with small numbers hidden",
        "reports:read-unsuppressed" => "Read the monthly report with every number",
        "cases:read" => "Read and search all cases",
        "cases:write" => "Assign, change and close cases",
        "contacts:write" => "Record contacts",
        "followups:write" => "Plan and complete follow-ups",
        _ => "",
    };
}
