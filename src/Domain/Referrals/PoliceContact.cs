using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Referrals;

/// <summary>That somebody spoke or wrote with the police about a crime. Recorded once and never rewritten.</summary>
public sealed class PoliceContact : AggregateRoot
{
    public const int WithMaxLength = 200;
    public const int WhatMaxLength = 4000;

    private PoliceContact()
    {
    } // EF Core

    public PoliceContactId Id { get; private set; }

    public CrimeId CrimeId { get; private set; }

    /// <summary>Whom of the police: a name, a number, a unit.</summary>
    public string With { get; private set; } = "";

    public string What { get; private set; } = "";

    public DateTime HappenedUtc { get; private set; }

    public UserId ByUserId { get; private set; }

    public override Guid AggregateId => Id.Value;

    public static PoliceContact Record(CrimeId crime, string with, string what, DateTime happenedUtc, UserId by, DateTime now)
    {
        Refuse.If(happenedUtc > now, ReferralErrors.PoliceContactInTheFuture);
        var contact = new PoliceContact
        {
            Id = PoliceContactId.New(),
            CrimeId = crime,
            With = with,
            What = what,
            HappenedUtc = happenedUtc,
            ByUserId = by,
        };
        contact.Raise(new PoliceContactRecorded(crime.Value, with, what, happenedUtc));
        return contact;
    }
}

public sealed record PoliceContactRecorded(Guid CrimeId, [property: Personal] string With, [property: Personal] string What, DateTime AtUtc) : DomainEvent
{
    public override DateTime? HappenedUtc => AtUtc;
}
