using CaseManagement.Domain.Common;

namespace CaseManagement.Application.Referrals.GettingHelp;

internal static class HelpErrors
{
    public static readonly Refusal FieldForMachines = new("help.field-for-machines", "Leave the field “Website” empty and send again. Your answers are still here");

    public static readonly Refusal TooFast = new("help.too-fast", "Wait a few seconds and send again. Your answers are still here");

    public static readonly Refusal TooManyLinks = new("help.too-many-links", "We sent several links to this address already. Use the last one, or try again in an hour");

    public static readonly Refusal LinkOver = new("help.link-over", "This link no longer works. It ends after 7 days, when a newer one is sent, and when the referral is sent");
}
