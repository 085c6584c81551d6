using System.Collections.Concurrent;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Domain.Common;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Infrastructure.Persistence;

/// <summary>Finds and runs the reactions to an event, in the unit of work that caused it.</summary>
internal sealed class Reactions(IServiceProvider services)
{
    private static readonly ConcurrentDictionary<Type, Caller> Callers = new();

    public async Task To(DomainEvent happened, CancellationToken ct)
    {
        var caller = Callers.GetOrAdd(
            happened.GetType(), type => (Caller)Activator.CreateInstance(typeof(Caller<>).MakeGenericType(type))!);
        await caller.Call(services, happened, ct);
    }

    private abstract class Caller
    {
        public abstract Task Call(IServiceProvider services, DomainEvent happened, CancellationToken ct);
    }

    private sealed class Caller<TEvent> : Caller
        where TEvent : DomainEvent
    {
        public override async Task Call(IServiceProvider services, DomainEvent happened, CancellationToken ct)
        {
            foreach (var reaction in services.GetServices<IReaction<TEvent>>())
            {
                await reaction.React((TEvent)happened, ct);
            }
        }
    }
}
