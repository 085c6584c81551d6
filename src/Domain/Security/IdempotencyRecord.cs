namespace CaseManagement.Domain.Security;

/// <summary>What was answered to a creation that named itself, so that a repetition gets the same answer and creates nothing.</summary>
public sealed class IdempotencyRecord
{
    public const int KeyMaxLength = 200;

    private IdempotencyRecord()
    {
    } // EF Core

    /// <param name="requestDigest">SHA-256 of the request; the request itself is not kept, because it is about people.</param>
    public IdempotencyRecord(string actor, string key, string requestDigest, string response, DateTime createdUtc)
    {
        Actor = actor;
        Key = key;
        RequestDigest = requestDigest;
        Response = response;
        CreatedUtc = createdUtc;
    }

    public string Actor { get; private set; } = "";

    public string Key { get; private set; } = "";

    public string RequestDigest { get; private set; } = "";

    /// <summary>The result as JSON.</summary>
    public string Response { get; private set; } = "";

    public DateTime CreatedUtc { get; private set; }
}
