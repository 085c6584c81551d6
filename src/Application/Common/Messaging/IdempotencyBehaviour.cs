using System.Security.Cryptography;
using System.Text.Json;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Security;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Common.Messaging;

/// <summary>
/// Keeps the answer to a creation with its effect, in one transaction, so that what failed leaves nothing and may be tried
/// again under the same key (contract, "Conventions").
/// </summary>
internal sealed class IdempotencyBehaviour<TRequest, TResponse>(ICaseDbContext db, ICurrentUser user, IRequestContext context, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse>
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is not IIdempotent || context.TakeIdempotencyKey() is not { } key)
        {
            return await next();
        }

        Refuse(key.Length > IdempotencyRecord.KeyMaxLength || !key.All(c => c is > ' ' and < '\u007f'), "Give a key of 1 to 200 printable characters");
        var now = clock.GetUtcNow().UtcDateTime;
        var oldest = now - KeptFor;
        await db.IdempotencyRecords.Where(r => r.CreatedUtc <= oldest).ExecuteDeleteAsync(cancellationToken);

        var digest = Digest(request);
        var earlier = await db.IdempotencyRecords.AsNoTracking().SingleOrDefaultAsync(r => r.Actor == user.Actor && r.Key == key, cancellationToken);
        if (earlier is not null)
        {
            Refuse(earlier.RequestDigest != digest, "This key was used for another request. Give each request a key of its own");
            return JsonSerializer.Deserialize<TResponse>(earlier.Response)!;
        }

        var response = await next();
        db.IdempotencyRecords.Add(new IdempotencyRecord(user.Actor, key, digest, JsonSerializer.Serialize(response), now));
        return response;
    }

    private static string Digest(TRequest request) =>
        Convert.ToHexStringLower(SHA256.HashData([.. JsonSerializer.SerializeToUtf8Bytes(typeof(TRequest).Name), .. JsonSerializer.SerializeToUtf8Bytes(request)]));

    private static void Refuse(bool condition, string sentence)
    {
        if (condition)
        {
            throw new ValidationException([new ValidationFailure("Idempotency-Key", sentence) { ErrorCode = FaultCodes.IdempotencyKey }]);
        }
    }
}
