namespace CaseManagement.Domain.Volunteers;

/// <summary>How far the Disclosure and Barring Service looked, the least far first.</summary>
public enum DbsLevel
{
    Basic,
    Standard,
    Enhanced,
    EnhancedWithBarredLists,
}

/// <param name="CheckedOn">When the certificate was looked at.</param>
/// <param name="CheckedById">By which user.</param>
public sealed record Vetting(DbsLevel Level, DateOnly CheckedOn, Guid CheckedById, DateOnly RenewalDueOn);

/// <param name="Code">Of the list of trainings of volunteers.</param>
/// <param name="ExpiresOn">Its last day; null where it does not end.</param>
public sealed record Training(string Code, DateOnly DoneOn, DateOnly? ExpiresOn)
{
    public const int CodeMaxLength = 20;

    public bool HoldsOn(DateOnly day) => DoneOn <= day && (ExpiresOn is null || day <= ExpiresOn);
}

/// <param name="Note">In short, what was talked about.</param>
public sealed record SupervisionMeeting(DateOnly On, bool Held, string? Note);
