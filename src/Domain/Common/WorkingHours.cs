using System.Globalization;

namespace CaseManagement.Domain.Common;

/// <summary>When the service works on a working day, by the clock on its wall. The contract settles it.</summary>
public sealed record WorkingHours
{
    public static readonly TimeOnly Earliest = new(6, 0);
    public static readonly TimeOnly Latest = new(22, 0);

    public static readonly WorkingHours Default = new(new TimeOnly(9, 0), new TimeOnly(17, 0));

    private WorkingHours(TimeOnly from, TimeOnly to)
    {
        From = from;
        To = to;
    }

    public TimeOnly From { get; }

    public TimeOnly To { get; }

    /// <summary>Null where the end is not after the start, or where they reach into the night, in which the clocks are changed.</summary>
    public static WorkingHours? Of(TimeOnly from, TimeOnly to) => from < to && from >= Earliest && to <= Latest ? new(from, to) : null;

    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{From:HH\\:mm}-{To:HH\\:mm}");

    public static WorkingHours Read(string value) => value.Split('-') switch
    {
        [var from, var to] => Of(Time(from), Time(to)) ?? Default,
        _ => Default,
    };

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);
}
