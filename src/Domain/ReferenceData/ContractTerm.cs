namespace CaseManagement.Domain.ReferenceData;

/// <summary>What a contract settles about whom the service takes and what it promises. Each kind has a history of its own.</summary>
public enum ContractTermKind
{
    /// <summary>Codes of offences that the contract leaves out.</summary>
    ExcludedOffences,

    /// <summary>Codes of the local authorities that it covers.</summary>
    Area,

    /// <summary>The youngest and oldest age that it covers, and until which age somebody is a child.</summary>
    Ages,

    /// <summary>Who must have agreed before they are contacted.</summary>
    Consent,

    /// <summary>Within what time each promise is to be kept.</summary>
    ServiceTargets,

    /// <summary>When the service works on a working day.</summary>
    WorkingHours,
}

/// <summary>One term as it holds from a day to a day, both included. On each day exactly one term of a kind holds.</summary>
public sealed class ContractTerm
{
    public const int ValueMaxLength = 2000;

    private ContractTerm()
    {
    } // EF Core

    internal ContractTerm(ContractTermKind kind, string value, DateOnly validFrom, DateOnly? validTo)
    {
        Kind = kind;
        Value = value;
        ValidFrom = validFrom;
        ValidTo = validTo;
    }

    public int Id { get; private set; }

    public ContractTermKind Kind { get; private set; }

    /// <summary>As its kind writes it: <see cref="CodeSet"/>, <see cref="ContractAges"/> and so on.</summary>
    public string Value { get; private set; } = "";

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public bool HoldsOn(DateOnly date) => ValidFrom <= date && (ValidTo is null || date <= ValidTo);

    internal void HoldUntil(DateOnly? lastDay) => ValidTo = lastDay;
}
