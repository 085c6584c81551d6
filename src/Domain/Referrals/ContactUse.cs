using CaseManagement.Domain.People;

namespace CaseManagement.Domain.Referrals;

/// <summary>What may be used. In a sensitive case "not known" means no; otherwise it means yes for a call, an e-mail and a letter.</summary>
public static class ContactUse
{
    public static bool MayUse(ReportedContactPoint point, ContactChannel channel, bool sensitive)
    {
        if (!point.IsValid || point.EqualsSuspects)
        {
            return false;
        }

        return (point.Kind, channel) switch
        {
            (ContactPointKind.Phone, ContactChannel.Call) => point.SafeToCall ?? !sensitive,

            // A mailbox is only reached by a call, so being safe for voicemail alone does not help.
            (ContactPointKind.Phone, ContactChannel.Voicemail) => point.SafeForVoicemail == true && (point.SafeToCall ?? !sensitive),
            (ContactPointKind.Phone, ContactChannel.Text) => point.SafeForText == true,
            (ContactPointKind.Email, ContactChannel.Email) => point.SafeForEmail ?? !sensitive,
            (ContactPointKind.Post, ContactChannel.Post) => point.SafeForPost ?? !sensitive,
            _ => false,
        };
    }

    /// <summary>Whether there is any channel by which it may be used.</summary>
    public static bool MayUseAtAll(ReportedContactPoint point, bool sensitive) =>
        Enum.GetValues<ContactChannel>().Any(channel => MayUse(point, channel, sensitive));
}
