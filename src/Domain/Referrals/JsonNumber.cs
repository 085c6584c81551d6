using System.Globalization;
using System.Numerics;

namespace CaseManagement.Domain.Referrals;

/// <summary>A JSON number by its value, however it was written: 1, 1.0 and 10e-1 are one number, of any size.</summary>
internal readonly record struct JsonNumber(bool IsNegative, string Digits, BigInteger Exponent)
{
    /// <summary>Longer exponents are no measure of anything; parsing them would take time for nothing.</summary>
    private const int LongestExponent = 100;

    public bool IsInteger => Exponent >= 0;

    public string Canonical => $"{(IsNegative ? "-" : "")}{Digits}{(Exponent.IsZero ? "" : $"e{Exponent}")}";

    public bool TryToInt64(out long value)
    {
        value = 0;
        return IsInteger && Digits.Length + Exponent <= 19
            && long.TryParse((IsNegative ? "-" : "") + Digits + new string('0', (int)Exponent), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <param name="text">A number as JSON allows it.</param>
    public static JsonNumber Parse(string text)
    {
        var negative = text[0] == '-';
        var mantissa = text.AsSpan(negative ? 1 : 0);
        var exponent = BigInteger.Zero;

        if (mantissa.IndexOfAny('e', 'E') is var e and >= 0)
        {
            exponent = ExponentOf(mantissa[(e + 1)..]);
            mantissa = mantissa[..e];
        }

        if (mantissa.IndexOf('.') is var point and >= 0)
        {
            exponent -= mantissa.Length - point - 1;
        }

        var digits = mantissa.ToString().Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        var significant = digits.TrimEnd('0');

        return significant.Length == 0
            ? new(false, "0", BigInteger.Zero)
            : new(negative, significant, exponent + digits.Length - significant.Length);
    }

    private static BigInteger ExponentOf(ReadOnlySpan<char> text)
    {
        var negative = text[0] == '-';
        var digits = text.TrimStart("+-").TrimStart('0');
        var size = digits.Length > LongestExponent ? BigInteger.Pow(10, LongestExponent) : digits.IsEmpty ? BigInteger.Zero : BigInteger.Parse(digits, CultureInfo.InvariantCulture);
        return negative ? -size : size;
    }
}
