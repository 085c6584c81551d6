namespace CaseManagement.Domain.People.Matching;

/// <summary>
/// What no score outweighs. A caution puts a pair before a worker that would else be taken for one person, because two
/// records that were made one by mistake show somebody's secrets to the wrong person; some keep the two apart altogether.
/// </summary>
internal static class MatchRules
{
    public static MatchCautions Cautions(
        NameAgreement given, NameAgreement family, bool? furtherGivenAgree, DateLevel date, bool aGenerationApart, ShareLevel sex, bool shareNumber, bool shareAddress)
    {
        var name = given.Agrees && family.Agrees;
        var born = IsNearly(date);
        var cautions = MatchCautions.None;
        cautions |= name && born ? 0 : MatchCautions.NotNameAndDateOfBirth;
        cautions |= !born && IsHouseholdOnly(given, family, shareNumber, shareAddress) ? MatchCautions.SharedContactOnly : 0;
        cautions |= date == DateLevel.Exact && MayBeTwins(given, family, furtherGivenAgree) ? MatchCautions.MayBeTwins : 0;
        cautions |= name && aGenerationApart ? MatchCautions.MayBeParentAndChild : 0;
        cautions |= sex == ShareLevel.Different ? MatchCautions.OtherSex : 0;
        return cautions;
    }

    /// <summary>Those that not even a worker is asked about.</summary>
    public static bool KeepApart(MatchCautions cautions) =>
        cautions.HasFlag(MatchCautions.SharedContactOnly) || cautions.HasFlag(MatchCautions.MayBeTwins | MatchCautions.OtherSex);

    private static bool IsNearly(DateLevel date) => date is DateLevel.Exact or DateLevel.Swapped or DateLevel.OneDigit;

    /// <summary>A couple on one telephone has one family name, too; whoever shares only the address needs to share that at least.</summary>
    private static bool IsHouseholdOnly(NameAgreement given, NameAgreement family, bool shareNumber, bool shareAddress) =>
        given.Level is NameLevel.Missing or NameLevel.Different
        && (shareNumber || (shareAddress && (family.Level is NameLevel.Missing or NameLevel.Different)));

    private static bool MayBeTwins(NameAgreement given, NameAgreement family, bool? furtherGivenAgree) =>
        family.Level != NameLevel.Different && given.Level != NameLevel.Missing && (!given.IsSure || furtherGivenAgree == false);
}
