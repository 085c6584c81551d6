namespace CaseManagement.Domain.Security;

/// <summary>That somebody looked at or worked on what is about a person. Written before it is shown, or nothing is shown.</summary>
public sealed class AccessRecord
{
    public const int WhatMaxLength = 80;

    private AccessRecord()
    {
    } // EF Core

    /// <param name="what">Name of the request.</param>
    public AccessRecord(DateTime atUtc, string actor, string what, Guid? caseId, Guid? referralId)
    {
        AtUtc = atUtc;
        Actor = actor;
        What = what;
        CaseId = caseId;
        ReferralId = referralId;
    }

    public long Id { get; private set; }

    public DateTime AtUtc { get; private set; }

    /// <summary>"user:id" or "key:id".</summary>
    public string Actor { get; private set; } = "";

    public string What { get; private set; } = "";

    public Guid? CaseId { get; private set; }

    public Guid? ReferralId { get; private set; }
}
