using System.Text.Json;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals.Quarantining;

/// <summary>One message that could not be taken, as it was sent, with what is wrong with it.</summary>
[Requires(Permission.QuarantineWork)]
[NotCaseData("No referral came of it; its handler leaves an access record")]
public sealed record GetQuarantinedMessageQuery(QuarantinedMessageId Id) : IQuery<QuarantinedMessageDetails>;

/// <param name="Force">The name of the force; null where no force's key sent it.</param>
/// <param name="Text">What was sent; set out in lines where it is JSON.</param>
public sealed record QuarantinedMessageDetails(
    QuarantinedMessageId Id, long Version, string? Force, DateTime ReceivedUtc, bool IsConflict, string Text, IReadOnlyList<PlacedFault> Faults,
    QuarantineState State, DateTime? ClosedUtc, string? ClosedBy, Guid? ReferralId, string? Reason);

/// <param name="Place">Path in the message, "" for the message as a whole.</param>
public sealed record PlacedFault(string Place, string Code, string Message)
{
    internal static IEnumerable<PlacedFault> Of(IReadOnlyDictionary<string, IReadOnlyList<MessageFault>> faults) =>
        faults.SelectMany(at => at.Value, (at, fault) => new PlacedFault(at.Key, fault.Code, fault.Message));
}

internal sealed class GetQuarantinedMessageHandler(
    ICaseDbContext db, ICurrentUser user, IAccessLog accessLog, IActorNames names, IReferenceData referenceData, TimeProvider clock)
    : IRequestHandler<GetQuarantinedMessageQuery, QuarantinedMessageDetails>
{
    public async Task<QuarantinedMessageDetails> Handle(GetQuarantinedMessageQuery query, CancellationToken cancellationToken)
    {
        var found = await db.QuarantinedMessages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == query.Id, cancellationToken)
            ?? throw new NotFoundException();
        await accessLog.Write(
            new AccessRecord(clock.GetUtcNow().UtcDateTime, user.Actor, $"{nameof(GetQuarantinedMessageQuery)} {found.Id.Value}", null, found.ReferralId?.Value),
            cancellationToken);
        var reference = await referenceData.Current(cancellationToken);
        var faults = JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<MessageFault>>>(found.Faults, JsonSerializerOptions.Web)!;
        return new QuarantinedMessageDetails(
            found.Id, found.Version, found.Force is null ? null : reference.Label(CodeLists.Forces, found.Force), found.ReceivedUtc,
            found.ProblemStatus == 409, ReadableJson.Of(found.Raw), [.. PlacedFault.Of(faults)], found.State, found.ClosedUtc,
            await NameOf(found.ClosedById, cancellationToken), found.ReferralId?.Value, found.Reason);
    }

    private async Task<string?> NameOf(UserId? person, CancellationToken ct) => person is not { } id
        ? null
        : (await names.Of([$"user:{id.Value}"], ct)).GetValueOrDefault($"user:{id.Value}", "Somebody who has left");
}
