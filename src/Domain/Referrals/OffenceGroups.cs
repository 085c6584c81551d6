namespace CaseManagement.Domain.Referrals;

public static class OffenceGroups
{
    public const string Sexual = "SEX";
    public const string Homicide = "VAP.HOM";
}
