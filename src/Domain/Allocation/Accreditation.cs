using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.Allocation;

/// <summary>A paper that says that somebody may do a kind of work.</summary>
/// <param name="ExpiresOn">Its last day; null where it does not end.</param>
public sealed record Accreditation(Specialism Specialism, string Title, DateOnly? ExpiresOn)
{
    public const int TitleMaxLength = 80;

    public bool HoldsOn(DateOnly day) => ExpiresOn is null || day <= ExpiresOn;
}
