using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals;

/// <summary>Keeps what could not be taken, whole and with its sender, so that nothing is lost though the request fails.</summary>
internal sealed class Quarantine(ICaseDbContext db, IUnitOfWork unitOfWork, ICurrentUser user, TimeProvider clock)
{
    public async Task Keep(ReadOnlyMemory<byte> body, RefusedMessageException refused, CancellationToken ct)
    {
        if (StatusOf(refused.Refusal) is null)
        {
            return;
        }

        try
        {
            await unitOfWork.RunTogether([body], _ => Add(body, refused, ct), ct);
        }
        catch (TakenByAnotherException)
        {
            // An identical body arrived at the same moment and waits there now.
        }
    }

    /// <summary>The same within a unit of work that is under way.</summary>
    public async Task<bool> Add(ReadOnlyMemory<byte> body, RefusedMessageException refused, CancellationToken ct)
    {
        if (StatusOf(refused.Refusal) is not { } status)
        {
            return false;
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(body.Span));
        var faults = JsonSerializer.Serialize(refused.Faults, JsonSerializerOptions.Web);
        var kept = QuarantinedMessage.Keep(
            user.KeyId, user.Force, Encoding.UTF8.GetString(body.Span), digest, status, faults, clock.GetUtcNow().UtcDateTime);
        var waits = await db.QuarantinedMessages.AnyAsync(m => m.KeyId == kept.KeyId && m.BodyDigest == kept.BodyDigest, ct);
        if (!waits)
        {
            db.QuarantinedMessages.Add(kept);
        }

        return !waits;
    }

    /// <summary>What is not even a message, or another force's, is not kept.</summary>
    private static int? StatusOf(MessageRefusal refusal) => refusal switch
    {
        MessageRefusal.Invalid => 422,
        MessageRefusal.Conflict => 409,
        _ => null,
    };
}
