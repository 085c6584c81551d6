using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.People;
using CaseManagement.Domain.ReferenceData;

namespace CaseManagement.Application.People.Equality;

/// <summary>Which list of codes each question has. "Prefer not to say" is an answer of its own, and in no list.</summary>
internal static class EqualityLists
{
    private const string PreferNotToSay = "skip";

    private static readonly Dictionary<EqualityQuestion, (string List, string? Group, string Label)> Lists = new()
    {
        [EqualityQuestion.EthnicGroup] = (CodeLists.EthnicGroups, null, "Ethnic group"),
        [EqualityQuestion.Religion] = (CodeLists.Religions, null, "Religion"),
        [EqualityQuestion.SexualOrientation] = (CodeLists.SexualOrientations, null, "Sexual orientation"),
        [EqualityQuestion.Disability] = (CodeLists.Disabilities, "GSS Q1", "Physical or mental health condition or illness"),
        [EqualityQuestion.DayToDay] = (CodeLists.Disabilities, "GSS Q2", "Does it reduce what they can do day to day?"),
        [EqualityQuestion.SameAsSexAtBirth] = (CodeLists.SameAsSexAtBirth, null, "Gender the same as the sex registered at birth"),
        [EqualityQuestion.GenderIdentity] = (CodeLists.GenderIdentities, null, "Gender identity"),
        [EqualityQuestion.MaritalStatus] = (CodeLists.MaritalStatuses, null, "Marital or civil partnership status"),
    };

    public static string Label(EqualityQuestion question) => Lists[question].Label;

    public static IReadOnlyList<CodeListEntry> Choices(this ReferenceSnapshot codes, EqualityQuestion question)
    {
        var (list, group, _) = Lists[question];
        return [.. codes.InForce(list).Where(e => (group is null || e.Group == group) && e.Code != PreferNotToSay)];
    }

    public static string Word(this ReferenceSnapshot codes, EqualityQuestion question, string code) => codes.Label(Lists[question].List, code);
}
