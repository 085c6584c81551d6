using System.Globalization;
using System.Text;

namespace CaseManagement.Api.Web;

/// <summary>Names of code as words of a sentence.</summary>
public static class Words
{
    /// <summary>"DateOfBirth", "date_of_birth" and "date-of-birth" become "Date of birth"; words stay as they are.</summary>
    public static string FromName(string name)
    {
        var words = new StringBuilder();
        foreach (var character in name)
        {
            if (character is '_' or '-' or ' ')
            {
                words.Append(' ');
            }
            else if (char.IsUpper(character) && words.Length > 0 && char.IsLower(words[^1]))
            {
                words.Append(' ').Append(char.ToLowerInvariant(character));
            }
            else
            {
                words.Append(words.Length == 0 ? char.ToUpperInvariant(character) : character);
            }
        }

        return words.ToString();
    }

    public static string Count(long number, string one, string? many = null) => number == 1 ? $"1 {one}" : $"{Number(number)} {many ?? one + "s"}";

    /// <summary>"5 Nov 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"12,345".</summary>
    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
