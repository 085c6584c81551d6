namespace CaseManagement.Domain.Cases;

/// <summary>How much support the service gives; it decides by when the first contact is due and what comes first in a list.</summary>
public enum SupportLevel
{
    Standard = 0,
    Enhanced = 1,
    HighRisk = 2,
}
