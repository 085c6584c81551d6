using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Digests;

/// <summary>What somebody wants to be mailed, and when not. What the app shows them is never less for it.</summary>
public sealed class MailChoices : AggregateRoot
{
    /// <summary>Longer than any row of days that are not worked; who works on no day at all is not kept from mail for ever.</summary>
    private const int MostQuietDays = 14;

    private MailChoices()
    {
    } // EF Core

    public MailChoicesId Id { get; private set; }

    public UserId UserId { get; private set; }

    public MailSwitches Switches { get; private set; } = MailSwitches.AllOn;

    public QuietHours? Quiet { get; private set; }

    /// <summary>Days on which they do not work are quiet from midnight to midnight.</summary>
    public bool QuietOnDaysOff { get; private set; }

    public override Guid AggregateId => Id.Value;

    public static MailChoices Begin(UserId of) => new() { Id = MailChoicesId.New(), UserId = of };

    public void Choose(MailSwitches switches, QuietHours? quiet, bool quietOnDaysOff)
    {
        Refuse.If(quiet?.From == quiet?.Until && quiet is not null, MailChoicesErrors.QuietWithoutEnd);
        (Switches, Quiet, QuietOnDaysOff) = (switches, quiet, quietOnDaysOff);
        Raise(new MailChoicesChanged(switches.DailyDigest, switches.WeeklyDigest, switches.Reminders, quiet is not null, quietOnDaysOff));
    }

    /// <summary>Until when a mail waits that would leave now; null where it need not.</summary>
    public DateTime? QuietUntil(DateTime now, Func<DateOnly, bool> isDayOff)
    {
        var at = now;
        for (var day = 0; day < MostQuietDays; day++)
        {
            var next = QuietOnDaysOff && isDayOff(LondonTime.LocalDate(at)) ? Midnight(at) : Quiet?.EndAfter(at);
            if (next is null)
            {
                break;
            }

            at = next.Value;
        }

        return at > now ? at : null;
    }

    private static DateTime Midnight(DateTime utc) => LondonTime.ToUtc(LondonTime.LocalDate(utc).AddDays(1), TimeOnly.MinValue);
}

public readonly record struct MailChoicesId(Guid Value) : IEntityId<MailChoicesId>
{
    public static MailChoicesId New() => new(Guid.CreateVersion7());

    public static MailChoicesId From(Guid value) => new(value);
}

/// <param name="Reminders">Mails of follow-ups that fell due, were given or are late.</param>
public sealed record MailSwitches(bool DailyDigest, bool WeeklyDigest, bool Reminders)
{
    public static readonly MailSwitches AllOn = new(true, true, true);
}

public static class MailChoicesErrors
{
    public static readonly Refusal QuietWithoutEnd = new("mail-choices.quiet-without-end", "Quiet hours must end at another time than they begin");
}

public sealed record MailChoicesChanged(bool DailyDigest, bool WeeklyDigest, bool Reminders, bool QuietHours, bool QuietOnDaysOff) : DomainEvent;
