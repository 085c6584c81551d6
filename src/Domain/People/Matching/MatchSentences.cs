namespace CaseManagement.Domain.People.Matching;

/// <summary>What a worker reads. No sentence holds anything of either person.</summary>
internal static class MatchSentences
{
    public const string Household =
        "They share a telephone, an e-mail address or a home: one household perhaps, or one of them is a danger to the other. It is not counted alone";

    public static string Given(MatchComparison pair) =>
        pair.NamesSwapped ? "Given name: stands in the place of the family name" : $"Given name: {Name(pair.Given)}";

    public static string Family(MatchComparison pair) =>
        pair.NamesSwapped ? "Family name: stands in the place of the given name" : $"Family name: {Name(pair.Family)}";

    public static string FurtherGiven(bool? agree) => agree switch
    {
        true => "Further given names: agree",
        false => "Further given names: different",
        null => "Further given names: not known of both",
    };

    public static string DateOfBirth(DateLevel level) => "Date of birth: " + level switch
    {
        DateLevel.Missing => "not known of both",
        DateLevel.Exact => "the same",
        DateLevel.Swapped => "day and month swapped",
        DateLevel.OneDigit => "one digit wrong, or two neighbouring digits swapped",
        DateLevel.TwoParts => "two of day, month and year the same",
        _ => "different",
    };

    public static string Sex(ShareLevel level) => "Sex: " + level switch
    {
        ShareLevel.Shared => "the same",
        ShareLevel.Different => "different",
        _ => "not known of both",
    };

    public static string Telephone(ShareLevel level) => level == ShareLevel.Shared
        ? "Shared telephone: may be a household's or the perpetrator's; not counted alone"
        : $"Telephone: {NotShared(level)}";

    public static string Email(ShareLevel level) => level == ShareLevel.Shared
        ? "Shared e-mail address: may be a household's or the perpetrator's; not counted alone"
        : $"E-mail address: {NotShared(level)}";

    public static string Address(AddressLevel level) => level switch
    {
        AddressLevel.Missing => "Address: not known of both",
        AddressLevel.Same => "Shared address: may be a household's or the perpetrator's; not counted alone",
        AddressLevel.Near => "Address: partly the same",
        _ => "Address: different; one of them may have moved",
    };

    public static IReadOnlyList<string> Cautions(MatchCautions cautions) =>
        [.. Enum.GetValues<MatchCautions>().Where(caution => caution != MatchCautions.None && cautions.HasFlag(caution)).Select(Caution)];

    private static string Caution(MatchCautions caution) => caution switch
    {
        MatchCautions.NotNameAndDateOfBirth => "Name and date of birth do not both agree",
        MatchCautions.SharedContactOnly => "They agree only in what people of one household share",
        MatchCautions.MayBeTwins => "They may be twins: the same date of birth, and given names that may be two people's",
        MatchCautions.MayBeParentAndChild => "They may be parent and child: the same name, born a generation apart",
        _ => "Their sex is not the same",
    };

    private static string Name(NameLevel level) => level switch
    {
        NameLevel.Missing => "not known of both",
        NameLevel.Exact => "the same",
        NameLevel.Variant => "a short form or another spelling",
        NameLevel.Slip => "one letter apart",
        NameLevel.Sound => "sounds alike",
        NameLevel.Alike => "a few letters apart",
        NameLevel.Part => "the same in part",
        NameLevel.Initial => "the same initial",
        _ => "different",
    };

    private static string NotShared(ShareLevel level) => level == ShareLevel.Missing ? "not known of both" : "different";
}
