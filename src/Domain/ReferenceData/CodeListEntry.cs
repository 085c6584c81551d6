namespace CaseManagement.Domain.ReferenceData;

/// <summary>A code of a list, with the dates within which it may be chosen. An ended code still tells its label in old records.</summary>
public sealed class CodeListEntry
{
    public const int ListMaxLength = 60;
    public const int CodeMaxLength = 60;
    public const int LabelMaxLength = 300;

    private CodeListEntry()
    {
    } // EF Core

    public CodeListEntry(string list, string code, string label, string? group, string? extra, int sort, DateOnly validFrom)
    {
        List = list;
        Code = code;
        Label = label;
        Group = group;
        Extra = extra;
        Sort = sort;
        ValidFrom = validFrom;
    }

    public string List { get; private set; } = "";

    public string Code { get; private set; } = "";

    public string Label { get; private set; } = "";

    public string? Group { get; private set; }

    /// <summary>A list's own third column: the group code of an offence, the pattern of a crime reference.</summary>
    public string? Extra { get; private set; }

    public int Sort { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public bool HoldsOn(DateOnly date) => ValidFrom <= date && (ValidTo is null || date <= ValidTo);
}
