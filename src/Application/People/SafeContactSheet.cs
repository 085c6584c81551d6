using CaseManagement.Domain.Cases;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;

namespace CaseManagement.Application.People;

/// <summary>A number or address with what is known of its safety, and what the policy says of each way to use it now.</summary>
public sealed record SafeContactPoint(
    Guid Id, ContactPointKind Kind, string Display, string? Label, bool? SafeToCall, bool? SafeForVoicemail, bool? SafeForText, bool? SafeToWrite,
    string? Note, bool NeverUse, bool IsValid, DateTime? ConfirmedUtc, IReadOnlyList<SafeContactWay> Ways)
{
    public required ContactPointUse Use { get; init; }

    public UserId? ConfirmedById { get; init; }

    /// <summary>The name of who took the person's word, where it was asked for.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>Since when it is known that nothing arrives there.</summary>
    public DateTime? NotWorkingSinceUtc { get; init; }

    public bool NotWorkingByGateway { get; init; }

    public bool IsUsable => Ways.Any(way => way.Allowed);
}

/// <summary>Everything about contacting a person safely that a screen needs, seen from one referral or case.</summary>
/// <param name="Version">Of the case where there is one, else of the referral: what a contact is recorded against.</param>
/// <param name="PersonVersion">What a change of the safe-contact plan is recorded against.</param>
public sealed record SafeContactSheet(
    ReferralId ReferralId, CaseId? CaseId, string Reference, long Version, long PersonVersion, ReferralStatus Status, bool Suspended,
    DateTime? CheckedUtc, SafeContactOverview Overview, IReadOnlyList<SafeContactPoint> Points)
{
    /// <summary>M or F, where the person asked for a man or a woman to work with.</summary>
    public string? WorkerSex { get; init; }

    public AccessNeeds? Needs { get; init; }

    public static SafeContactSheet Of(Referral referral, Case? about, Person person, DateTime now)
    {
        var facts = Facts(referral, about, person);
        var overview = SafeContactOverview.Of(person, facts, now);
        var ways = overview.Do.Concat(overview.Never).ToLookup(way => way.ContactPointId);
        return new SafeContactSheet(
            referral.Id,
            about?.Id,
            referral.Reference,
            about?.Version ?? referral.Version,
            person.Version,
            referral.Status,
            person.ContactSuspended,
            person.ContactPoints.Select(p => p.ConfirmedUtc).Append(person.SafeContactPlannedUtc).Max(),
            overview,
            [
                .. person.ContactPoints.Select(p => Of(p, [.. ways[p.Id.Value]]))
                    .OrderByDescending(p => p.IsUsable).ThenBy(p => p.Kind).ThenBy(p => p.Display, StringComparer.Ordinal),
            ])
        {
            WorkerSex = person.WorkerSex,
            Needs = AccessNeeds.Of(person),
        };
    }

    public static SafeContactFacts Facts(Referral referral, Case? about, Person person) => SafeContactFacts.Of(
        person, referral.Sensitive || about?.Sensitive == true, referral.Status == ReferralStatus.Withdrawn);

    private static SafeContactPoint Of(ContactPoint point, IReadOnlyList<SafeContactWay> ways) => new(
        point.Id.Value, point.Kind, point.Display, point.Label, point.SafeToCall, point.SafeForVoicemail, point.SafeForText, point.SafeToWrite,
        point.Note, point.NeverUse, point.IsValid, point.ConfirmedUtc, ways)
    {
        Use = point.Use,
        ConfirmedById = point.ConfirmedById,
        NotWorkingSinceUtc = point.NotWorkingSinceUtc,
        NotWorkingByGateway = point.NotWorkingSinceUtc is not null && point.NotWorkingById is null,
    };
}
