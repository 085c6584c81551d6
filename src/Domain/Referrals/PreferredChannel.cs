namespace CaseManagement.Domain.Referrals;

public enum PreferredChannel
{
    Phone,
    Text,
    Email,
    Post,
}
