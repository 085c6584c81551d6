namespace CaseManagement.Domain.People.Matching;

/// <summary>A date as eight digits, year first. It need not exist: in other people's files the 50th of September does.</summary>
public readonly record struct WrittenDate
{
    public const int Length = 8;

    /// <summary>Between parent and child there are at least so many years.</summary>
    public const int YearsOfAGeneration = 14;

    private WrittenDate(string digits) => Text = digits;

    public string Text { get; }

    public string Year => Text[..4];

    public string Month => Text[4..6];

    public string Day => Text[6..];

    public static WrittenDate Of(DateOnly date) => new(date.ToString("yyyyMMdd"));

    /// <summary>Null for anything but eight digits.</summary>
    public static WrittenDate? Read(string? text) => text is { Length: Length } && text.All(char.IsAsciiDigit) ? new WrittenDate(text) : null;

    public bool IsAGenerationFrom(WrittenDate other) => Math.Abs(YearOf(Text) - YearOf(other.Text)) >= YearsOfAGeneration;

    public DateLevel CompareWith(WrittenDate other)
    {
        if (Text == other.Text)
        {
            return DateLevel.Exact;
        }

        var mine = Text.AsSpan();
        var theirs = other.Text.AsSpan();
        var (year, month, day) = (mine[..4].SequenceEqual(theirs[..4]), mine[4..6].SequenceEqual(theirs[4..6]), mine[6..].SequenceEqual(theirs[6..]));
        if (year && mine[4..6].SequenceEqual(theirs[6..]) && mine[6..].SequenceEqual(theirs[4..6]))
        {
            return DateLevel.Swapped;
        }

        return IsOneDigitFrom(mine, theirs) ? DateLevel.OneDigit
            : (year && month) || (year && day) || (month && day) ? DateLevel.TwoParts
            : DateLevel.Different;
    }

    private static int YearOf(string digits) => int.Parse(digits.AsSpan(0, 4), System.Globalization.NumberStyles.None);

    private static bool IsOneDigitFrom(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var first = one.CommonPrefixLength(other);
        return one[(first + 1)..].SequenceEqual(other[(first + 1)..])
            || (first + 1 < Length && one[first] == other[first + 1] && one[first + 1] == other[first]
                && one[(first + 2)..].SequenceEqual(other[(first + 2)..]));
    }
}
