namespace CaseManagement.Api.TagHelpers;

/// <summary>One answer of a select, of radios or of checkboxes; in a select the group is the heading above it.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null, string? Group = null)
{
    /// <summary>Put before the last answer: writes "or" between radios or checkboxes.</summary>
    public static readonly Choice Or = new("", "or");
}
