using CaseManagement.Domain.People;

namespace CaseManagement.Domain.Contacts;

/// <summary>
/// What a code of the list of contact channels means for safety: did the service reach out, by which way as the policy
/// distinguishes them, and what can have come of it.
/// </summary>
public static class ContactWays
{
    public const string SuspectAnswered = "THIRD-RISK";
    private const string Replied = "REPLY";
    private const string VoicemailLeft = "VM-LEFT";

    private static readonly string[] Talked = ["SPOKE", "SPOKE-PAR", "SPOKE-REP", "CALLBACK", "DECL", "ABORT", "THIRD", SuspectAnswered];

    private static readonly Dictionary<string, string[]> Outcomes = new()
    {
        ["TEL-OUT"] = [.. Talked, "NOANS", VoicemailLeft, "VM-NOT", "BADNO", "WRONG"],
        ["TEL-IN"] = Talked,
        ["SMS-OUT"] = ["SMS-OK", "BADNO"],
        ["SMS-IN"] = [Replied, "CALLBACK", "DECL", "WRONG", SuspectAnswered],

        // The list has one outcome for what was written and sent.
        ["EMAIL"] = ["LET-OK", "BOUNCE", Replied, SuspectAnswered],
        ["LETTER"] = ["LET-OK", "BOUNCE", Replied, SuspectAnswered],
        ["CHAT"] = Talked,
        ["VIDEO"] = [.. Talked, "NOANS"],
        ["F2F-HOME"] = [.. Talked, "NOANS", "WRONG"],
        ["F2F-SAFE"] = [.. Talked, "NOANS"],
        ["F2F-HUB"] = [.. Talked, "NOANS"],
        ["COURT"] = [.. Talked, "NOANS"],
        ["GROUP"] = [.. Talked, "NOANS"],
        ["PROF"] = ["SPOKE-REP", "CALLBACK", "DECL", "ABORT"],
    };

    public static bool Fits(string channelCode, string outcomeCode) => Outcomes.GetValueOrDefault(channelCode, []).Contains(outcomeCode);

    /// <summary>The way out; null where the person (or who speaks for them) came to the service.</summary>
    public static ContactChannel? Out(string channelCode, string outcomeCode) => channelCode switch
    {
        _ when outcomeCode == Replied => null,
        "TEL-OUT" => outcomeCode == VoicemailLeft ? ContactChannel.Voicemail : ContactChannel.Call,
        "SMS-OUT" => ContactChannel.Text,
        "EMAIL" => ContactChannel.Email,
        "LETTER" => ContactChannel.Post,
        "VIDEO" or "F2F-HOME" => ContactChannel.Visit,
        "F2F-SAFE" or "F2F-HUB" or "COURT" or "GROUP" => ContactChannel.InPerson,
        _ => null,
    };

    /// <summary>The number or address leads to nobody, or to somebody else.</summary>
    public static bool IsBadAddress(string outcomeCode) => outcomeCode is "BADNO" or "WRONG" or "BOUNCE";
}
