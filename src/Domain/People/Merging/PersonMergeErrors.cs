using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.People.Merging;

/// <summary>Why two people cannot be made one, or one cannot be made two again. Codes are API: they never change.</summary>
public static class PersonMergeErrors
{
    public static readonly Refusal MergedAlready = new("person-merge.merged-already", "These two records are one already");

    public static readonly Refusal DecidedAlready = new("person-merge.decided-already", "It is decided already that these are two people");

    public static readonly Refusal SamePerson = new("person-merge.same-person", "This is one record, not two");

    public static readonly Refusal UndoneAlready = new("person-merge.undone-already", "This merge was undone already");

    public static readonly Refusal TooLate = new("person-merge.too-late", "A merge can be undone for 90 days. This one is older");

    public static readonly Refusal LaterMergeFirst = new("person-merge.later-merge-first", "A later merge builds on this one. Undo the later one first");
}
