using CaseManagement.Domain.Common;

namespace CaseManagement.Application.Common.Messaging;

/// <summary>What another aggregate does because of an event. Runs within the same unit of work, before anything is saved.</summary>
/// <typeparam name="TEvent">The event.</typeparam>
public interface IReaction<in TEvent>
    where TEvent : DomainEvent
{
    Task React(TEvent happened, CancellationToken ct);
}
