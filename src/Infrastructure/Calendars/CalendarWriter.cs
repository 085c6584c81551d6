using CaseManagement.Application.FollowUps;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CaseManagement.Infrastructure.Calendars;

internal sealed class CalendarWriter(IServiceAddress address) : ICalendarWriter
{
    public string Write(IReadOnlyList<CalendarEntry> entries, DateTime now)
    {
        var calendar = new Calendar { ProductId = "-//Victim Care//Calendar//EN" };
        var host = address.Of("/").Host;
        calendar.Events.AddRange(entries.Select(entry => new CalendarEvent
        {
            Uid = $"{entry.Uid}@{host}",
            DtStamp = new CalDateTime(now),
            Start = new CalDateTime(entry.FromUtc),
            End = new CalDateTime(entry.FromUtc + entry.Takes),
            Summary = entry.Summary,
            Class = "PRIVATE",
        }));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }
}
