using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Consents;

public enum ConsentDecision
{
    Given,
    Refused,
    Withdrawn,
}

/// <summary>Who said it.</summary>
public enum ConsentParty
{
    /// <summary>The person whom the case is about, a child too.</summary>
    Person,

    /// <summary>A child's parent or guardian.</summary>
    Parent,
}

/// <summary>
/// One line of the consent ledger: what somebody said, once. It is never changed; what is said later is another entry, and of
/// the same purpose, recipient and party the last one counts.
/// </summary>
public sealed class ConsentEntry : AggregateRoot
{
    public const int CodeMaxLength = 20;
    public const int PartyNameMaxLength = 200;
    public const int EvidenceMaxLength = 2000;
    public const int MostYears = 3;

    private ConsentEntry()
    {
    } // EF Core

    public ConsentEntryId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public string PurposeCode { get; private set; } = "";

    public string RecipientCode { get; private set; } = "";

    public ConsentDecision Decision { get; private set; }

    public ConsentParty Party { get; private set; }

    /// <summary>Which parent or guardian.</summary>
    public string? PartyName { get; private set; }

    public string WayCode { get; private set; } = "";

    public DateOnly SaidOn { get; private set; }

    /// <summary>The last day on which it holds; only of what was given.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>Somebody made sure that a child understands what they agree to, and may decide alone.</summary>
    public bool Understands { get; private set; }

    /// <summary>What was said, or where it is written.</summary>
    public string Evidence { get; private set; } = "";

    public UserId RecordedById { get; private set; }

    public DateTime RecordedUtc { get; private set; }

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId.Value;

    /// <param name="last">What this party said of the same before.</param>
    public static ConsentEntry Record(Case about, ConsentStatement said, ConsentEntry? last, UserId by, DateTime now)
    {
        if (said.Decision != ConsentDecision.Withdrawn)
        {
            about.RefuseWhenFinished();
        }

        RefuseUnlessCredible(said, last, LondonTime.LocalDate(now));
        var entry = new ConsentEntry
        {
            Id = ConsentEntryId.New(),
            CaseId = about.Id,
            PurposeCode = said.PurposeCode,
            RecipientCode = said.RecipientCode,
            Decision = said.Decision,
            Party = said.Party,
            PartyName = said.Party == ConsentParty.Parent ? said.PartyName : null,
            WayCode = said.WayCode,
            SaidOn = said.SaidOn,
            ExpiresOn = said.Decision == ConsentDecision.Given ? said.ExpiresOn : null,
            Understands = said is { Party: ConsentParty.Person, Understands: true },
            Evidence = said.Evidence,
            RecordedById = by,
            RecordedUtc = now,
        };
        entry.Raise(new ConsentRecorded(
            about.Id.Value, said.PurposeCode, said.RecipientCode, said.Decision, said.Party, said.WayCode, said.SaidOn, entry.ExpiresOn, said.Evidence));
        return entry;
    }

    /// <summary>What it says on this day, by itself.</summary>
    public ConsentState StateOn(DateOnly today) => Decision switch
    {
        ConsentDecision.Refused => ConsentState.Refused,
        ConsentDecision.Withdrawn => ConsentState.Withdrawn,
        _ => ExpiresOn < today ? ConsentState.Expired : ConsentState.Holds,
    };

    private static void RefuseUnlessCredible(ConsentStatement said, ConsentEntry? last, DateOnly today)
    {
        Refuse.If(said.SaidOn > today, ConsentErrors.InTheFuture);
        Refuse.If(last is not null && said.SaidOn < last.SaidOn, ConsentErrors.OlderThanTheLast);
        Refuse.If(said.Decision == ConsentDecision.Withdrawn && last?.Decision != ConsentDecision.Given, ConsentErrors.NothingToWithdraw);
        Refuse.If(said.Party == ConsentParty.Parent && string.IsNullOrWhiteSpace(said.PartyName), ConsentErrors.WhoMissing);
        Refuse.If(
            said.Decision == ConsentDecision.Given && (said.ExpiresOn is not { } until || until <= said.SaidOn || until > said.SaidOn.AddYears(MostYears)),
            ConsentErrors.Expiry);
    }
}

/// <summary>What was said, by whom and how.</summary>
public sealed record ConsentStatement(
    string PurposeCode, string RecipientCode, ConsentDecision Decision, ConsentParty Party, string? PartyName, string WayCode, DateOnly SaidOn,
    DateOnly? ExpiresOn, bool Understands, string Evidence);

public sealed record ConsentRecorded(
    Guid CaseId, string PurposeCode, string RecipientCode, ConsentDecision Decision, ConsentParty Party, string WayCode, DateOnly SaidOn, DateOnly? ExpiresOn,
    [property: Personal] string Evidence) : DomainEvent;
