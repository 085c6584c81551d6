using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.People;

/// <summary>
/// A worker knows a person, or somebody around what happened to them, outside of work. Whom and how is nobody's business;
/// that it is so keeps that person's cases from them.
/// </summary>
public sealed class Acquaintance : AggregateRoot
{
    private Acquaintance()
    {
    } // EF Core

    public AcquaintanceId Id { get; private set; }

    public UserId WorkerId { get; private set; }

    public PersonId PersonId { get; private set; }

    public DateTime SaidUtc { get; private set; }

    public override Guid AggregateId => Id.Value;

    public static Acquaintance Said(UserId worker, PersonId person, DateTime now)
    {
        var said = new Acquaintance { Id = AcquaintanceId.New(), WorkerId = worker, PersonId = person, SaidUtc = now };
        said.Raise(new AcquaintanceSaid(worker.Value));
        return said;
    }
}

public sealed record AcquaintanceSaid(Guid WorkerId) : DomainEvent;
