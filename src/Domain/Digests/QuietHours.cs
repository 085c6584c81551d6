using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Digests;

/// <summary>From when until when, in London, no mail is to come. Where they end before they begin, they go over midnight.</summary>
public sealed record QuietHours(TimeOnly From, TimeOnly Until)
{
    /// <summary>When those that hold at this moment end; null where none do.</summary>
    public DateTime? EndAfter(DateTime utc)
    {
        var local = LondonTime.ToLondon(utc);
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        if (!Includes(time))
        {
            return null;
        }

        var ends = LondonTime.AtOrAfterSkipped(time < Until ? day : day.AddDays(1), Until);

        // In the hour that comes twice in autumn the first end may lie behind us.
        return ends > utc ? ends : ends.AddHours(1);
    }

    private bool Includes(TimeOnly time) => From < Until ? time >= From && time < Until : time >= From || time < Until;
}
