namespace CaseManagement.Application.Referrals;

/// <summary>A sentence that a force reads in its changes feed. It must not tell anything about another record or person.</summary>
public static class ReasonMessage
{
    public const int MaxLength = 500;
}
