namespace CaseManagement.Domain.Referrals;

/// <summary>An entry of the offence list; its group is one of offence_groups, such as "SEX.RAPE", which lies within "SEX".</summary>
public sealed record Offence(string Code, string Label, string GroupCode)
{
    public bool IsInGroup(string group) => GroupCode == group || GroupCode.StartsWith(group + ".", StringComparison.Ordinal);
}
