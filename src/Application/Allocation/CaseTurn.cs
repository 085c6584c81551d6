using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;

namespace CaseManagement.Application.Allocation;

public enum Turn
{
    /// <summary>Another worker leads it.</summary>
    Give,

    /// <summary>Nobody leads it: it waits in its team.</summary>
    Wait,

    /// <summary>It stays with the worker.</summary>
    Keep,
}

/// <param name="To">Who leads it; needed where it is given.</param>
/// <param name="Reason">Needed unless it stays.</param>
public sealed record CaseTurn(CaseId Id, long Version, Turn? Turn, UserId? To, string? Reason);
