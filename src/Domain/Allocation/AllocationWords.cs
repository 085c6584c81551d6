using System.Globalization;
using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.Allocation;

/// <summary>How reasons are worded.</summary>
public static class AllocationWords
{
    public static string Kinds(IEnumerable<Specialism> specialisms) => And(specialisms.Order().Select(Kind));

    public static string Kind(Specialism specialism) => specialism switch
    {
        Specialism.Children => "children",
        Specialism.DomesticAbuse => "domestic abuse",
        Specialism.SeriousCrime => "serious crime",
        _ => "generic cases",
    };

    public static string Days(IEnumerable<DayOfWeek> days) => And(days.OrderBy(d => ((int)d + 6) % 7).Select(d => d.ToString()));

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    public static string Points(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Sex(string sex) => sex == "F" ? "a woman" : "a man";

    /// <summary>Where the code is of a language that is common here, its name; else what was written.</summary>
    public static string Language(string? code) => code is null ? "" : Languages.GetValueOrDefault(code, code);

    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "Arabic",
        ["bg"] = "Bulgarian",
        ["bn"] = "Bengali",
        ["bfi"] = "British Sign Language",
        ["cs"] = "Czech",
        ["de"] = "German",
        ["es"] = "Spanish",
        ["fa"] = "Persian",
        ["fr"] = "French",
        ["gu"] = "Gujarati",
        ["hi"] = "Hindi",
        ["hu"] = "Hungarian",
        ["it"] = "Italian",
        ["ku"] = "Kurdish",
        ["lt"] = "Lithuanian",
        ["lv"] = "Latvian",
        ["ne"] = "Nepali",
        ["pa"] = "Punjabi",
        ["pl"] = "Polish",
        ["ps"] = "Pashto",
        ["pt"] = "Portuguese",
        ["ro"] = "Romanian",
        ["ru"] = "Russian",
        ["sk"] = "Slovak",
        ["so"] = "Somali",
        ["sq"] = "Albanian",
        ["ta"] = "Tamil",
        ["tr"] = "Turkish",
        ["uk"] = "Ukrainian",
        ["ur"] = "Urdu",
        ["vi"] = "Vietnamese",
        ["cy"] = "Welsh",
        ["zh"] = "Chinese",
    };

    private static string And(IEnumerable<string> words) => string.Join(" and ", words);
}
