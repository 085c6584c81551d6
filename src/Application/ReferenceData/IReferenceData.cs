namespace CaseManagement.Application.ReferenceData;

/// <summary>Code lists, the contract's rules and the calendar as they hold now. Read often, changed seldom: kept in memory.</summary>
public interface IReferenceData
{
    Task<ReferenceSnapshot> Current(CancellationToken ct);

    /// <summary>It was changed: whoever asks next reads it again.</summary>
    void Forget();
}
