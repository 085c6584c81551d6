using System.Globalization;
using System.Text;
using CaseManagement.Application.Common;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.ServiceLevels;

namespace CaseManagement.Application.Digests;

/// <summary>What a digest says: references, kinds and times. Subjects hold numbers alone.</summary>
internal static class DigestWords
{
    /// <summary>Under one heading; the rest is counted, and seen in the app.</summary>
    public const int MostLines = 50;

    public static string Promise(ServiceClockKind kind) => kind switch
    {
        ServiceClockKind.FirstAttempt => "first attempt to make contact",
        ServiceClockKind.Reached => "reaching the person",
        ServiceClockKind.NeedsAssessed => "assessment of needs",
        ServiceClockKind.PlanMade => "plan",
        _ => "review",
    };

    public static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Moment(DateTime utc) => LondonTime.ToLondon(utc).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture);

    public static string ShortDay(DateOnly day) => day.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    /// <summary>"Overdue: 3" with its lines below; nothing where there are none.</summary>
    public static void Section(this StringBuilder body, string heading, int count, IEnumerable<string> lines)
    {
        if (count == 0)
        {
            return;
        }

        body.Append(CultureInfo.InvariantCulture, $"{heading}: {count}\n");
        var shown = lines.Take(MostLines).ToList();
        shown.ForEach(line => body.Append(line).Append('\n'));
        if (count > shown.Count && shown.Count > 0)
        {
            body.Append(CultureInfo.InvariantCulture, $"and {count - shown.Count} more\n");
        }

        body.Append('\n');
    }

    public static void Foot(this StringBuilder body, IServiceAddress address, string whereTo, string link) => body
        .Append(CultureInfo.InvariantCulture, $"{whereTo}: {address.Of(link)}\n")
        .Append(CultureInfo.InvariantCulture, $"Choose what you are mailed: {address.Of(SiteLinks.OwnMail)}\n");
}
