namespace CaseManagement.Domain.ReferenceData;

/// <summary>One value of the contract's configuration with the dates within which it holds, e.g. a threshold or a target.</summary>
public sealed class Setting
{
    public const int KeyMaxLength = 80;
    public const int ValueMaxLength = 2000;

    private Setting()
    {
    } // EF Core

    public Setting(string key, string value, DateOnly validFrom, DateOnly? validTo = null)
    {
        Key = key;
        Value = value;
        ValidFrom = validFrom;
        ValidTo = validTo;
    }

    public int Id { get; private set; }

    public string Key { get; private set; } = "";

    public string Value { get; private set; } = "";

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public bool HoldsOn(DateOnly date) => ValidFrom <= date && (ValidTo is null || date <= ValidTo);
}
