namespace CaseManagement.Application.Common.Messaging;

/// <summary>A command that creates: repeated under the same Idempotency-Key, it answers as the first time and creates nothing.</summary>
public interface IIdempotent;

/// <summary>What a request says of itself, beside what it asks for.</summary>
public interface IRequestContext
{
    /// <summary>The key under which the caller may repeat this request, given out once: commands that it causes have none.</summary>
    string? TakeIdempotencyKey();
}
