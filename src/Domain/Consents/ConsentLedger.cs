using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Consents;

public enum ConsentState
{
    Holds,
    Missing,
    Refused,
    Withdrawn,
    Expired,
}

/// <summary>Everything that was said about consent on one case, and what follows from it on a day.</summary>
public sealed class ConsentLedger(IEnumerable<ConsentEntry> entries)
{
    private readonly List<ConsentEntry> _entries = [.. entries.OrderBy(e => e.RecordedUtc).ThenBy(e => e.Id.Value)];

    /// <summary>What this party said last.</summary>
    public ConsentEntry? Last(string purpose, string recipient, ConsentParty party) =>
        _entries.FindLast(e => e.PurposeCode == purpose && e.RecipientCode == recipient && e.Party == party);

    /// <summary>
    /// May this be done for this recipient? Who decides alone is asked alone. A younger child's own no always stands; their yes counts by itself
    /// where somebody made sure that they understand, else a parent's is needed.
    /// </summary>
    public ConsentAnswer Ask(string purpose, string recipient, bool decidesAlone, DateOnly today)
    {
        var own = Last(purpose, recipient, ConsentParty.Person);
        var ownState = own?.StateOn(today) ?? ConsentState.Missing;
        var ownDecides = decidesAlone
            || ownState is ConsentState.Refused or ConsentState.Withdrawn
            || (ownState == ConsentState.Holds && own!.Understands);
        return new ConsentAnswer(ownDecides ? ownState : Last(purpose, recipient, ConsentParty.Parent)?.StateOn(today) ?? ConsentState.Missing);
    }
}

public sealed record ConsentAnswer(ConsentState State)
{
    public bool Holds => State == ConsentState.Holds;

    public void RefuseUnlessHeld()
    {
        if (Against is { } refusal)
        {
            throw new DomainRuleException(refusal);
        }
    }

    private Refusal? Against => State switch
    {
        ConsentState.Holds => null,
        ConsentState.Refused => ConsentErrors.Refused,
        ConsentState.Withdrawn => ConsentErrors.Withdrawn,
        ConsentState.Expired => ConsentErrors.Expired,
        _ => ConsentErrors.Missing,
    };
}
