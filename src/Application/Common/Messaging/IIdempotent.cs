namespace CaseManagement.Application.Common.Messaging;

/// <summary>
/// A command that creates: repeated under the same Idempotency-Key, it answers as the first time and creates nothing. What it
/// carries besides the body, the version that the caller looked at, is marked JsonIgnore: whoever repeats a request may have
/// looked again in between. The answer is kept for a day, so it says nothing about a person.
/// </summary>
public interface IIdempotent;

/// <summary>What a request says of itself, beside what it asks for.</summary>
public interface IRequestContext
{
    /// <summary>The key under which the caller may repeat this request, given out once: commands that it causes have none.</summary>
    string? TakeIdempotencyKey();
}
