namespace CaseManagement.Domain.People.Matching;

/// <summary>How many slips of the pen lie between two words: a letter more, a letter less, another letter, two neighbours swapped.</summary>
public static class EditDistance
{
    /// <summary>Words are compared up to this length; what is longer differs in its beginning or not at all.</summary>
    private const int Longest = 64;

    /// <summary>The distance where it is at most <paramref name="limit"/>, else <paramref name="limit"/> + 1.</summary>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit)
        {
            return limit + 1;
        }

        // Most slips leave the beginning and the end as they are.
        var same = one.CommonPrefixLength(other);
        one = one[same..];
        other = other[same..];
        while (one.Length > 0 && other.Length > 0 && one[^1] == other[^1])
        {
            one = one[..^1];
            other = other[..^1];
        }

        if (one.Length == 0 || other.Length == 0)
        {
            return one.Length + other.Length;
        }

        return Between(one[..Math.Min(one.Length, Longest)], other[..Math.Min(other.Length, Longest)], limit, stackalloc int[3 * (Longest + 1)]);
    }

    private static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int limit, Span<int> rows)
    {
        var width = other.Length + 1;
        var beforeLast = rows[..width];
        var last = rows.Slice(width, width);
        var row = rows.Slice(2 * width, width);
        for (var j = 0; j < width; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    distance = Math.Min(distance, beforeLast[j - 2] + 1);
                }

                row[j] = distance;
                least = Math.Min(least, distance);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }

        return Math.Min(last[other.Length], limit + 1);
    }
}
