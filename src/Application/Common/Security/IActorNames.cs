namespace CaseManagement.Application.Common.Security;

/// <summary>Who an actor of an act is, in words: a person's name, a key's owner, "The service".</summary>
public interface IActorNames
{
    /// <param name="actors">"user:id", "key:id" or "system". Unknown ones are left out.</param>
    Task<IReadOnlyDictionary<string, string>> Of(IReadOnlyCollection<string> actors, CancellationToken ct);
}
