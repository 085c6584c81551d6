using System.Text.Json;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.History;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Contacts;

/// <summary>Contacts that were made against the safe-contact policy, the newest first: leaders look at each.</summary>
[Requires(Permission.CaseFilesReview)]
[NotCaseData("A list; its handler shows referrals that the caller may see")]
public sealed record ListOverridesQuery(string? After, int Limit = 50) : IQuery<ListPage<OverrideRow>>;

/// <param name="CaseId">Null before support began.</param>
/// <param name="Codes">Why the policy refused it.</param>
/// <param name="Reason">Why it was done all the same; null where a suspect answered, which is kept without a reason.</param>
public sealed record OverrideRow(
    Guid Id, Guid ReferralId, Guid? CaseId, string Reference, string Channel, string Outcome, DateTime HappenedUtc, string? By, IReadOnlyList<string> Codes,
    string? Reason);

internal sealed class ListOverridesValidator : AbstractValidator<ListOverridesQuery>
{
    public ListOverridesValidator()
    {
        RuleFor(q => q.After).Cursor();
        RuleFor(q => q.Limit).PageSize();
    }
}

internal sealed class ListOverridesHandler(ICaseDbContext db, ICurrentUser user, IReferenceData reference, IActorNames names)
    : IRequestHandler<ListOverridesQuery, ListPage<OverrideRow>>
{
    public async Task<ListPage<OverrideRow>> Handle(ListOverridesQuery query, CancellationToken cancellationToken)
    {
        var acts = db.Acts.AsNoTracking().Where(a => a.Kind == nameof(SafeContactOverridden) && a.SubjectId != null);
        if (PageCursor.Parse(query.After) is { AtUtc: { } at } after)
        {
            var id = ActId.From(after.Id);
            acts = acts.Where(a => a.HappenedUtc <= at && (a.HappenedUtc < at || a.Id < id));
        }

        // One that was struck out or moved was made all the same.
        var found = await (
            from act in acts.OrderByDescending(a => a.HappenedUtc).ThenByDescending(a => a.Id)
            join contact in db.Contacts on act.AggregateId equals (Guid)(object)contact.Id
            join referral in db.Referrals.VisibleTo(user, db) on contact.ReferralId equals referral.Id
            select new
            {
                act.Id,
                act.HappenedUtc,
                act.Actor,
                act.Facts,
                Personal = act.Payload == null ? null : act.Payload.Json,
                ReferralId = referral.Id,
                referral.Reference,
                contact.CaseId,
                contact.ChannelCode,
                contact.OutcomeCode,
            })
            .IgnoreQueryFilters().Take(query.Limit + 1).ToListAsync(cancellationToken);
        var page = found.Take(query.Limit).ToList();
        var codes = await reference.Current(cancellationToken);
        var known = await names.Of([.. page.Select(a => a.Actor).Distinct()], cancellationToken);
        return new ListPage<OverrideRow>(
            page.ConvertAll(a => new OverrideRow(
                a.Id.Value, a.ReferralId.Value, a.CaseId?.Value, a.Reference, codes.Label(CodeLists.ContactChannels, a.ChannelCode),
                codes.Label(CodeLists.ContactOutcomes, a.OutcomeCode), a.HappenedUtc, known.GetValueOrDefault(a.Actor), Codes(a.Facts), Reason(a.Personal))),
            found.Count > query.Limit ? new PageCursor(page[^1].HappenedUtc, page[^1].Id.Value).ToString() : null);
    }

    private static List<string> Codes(string facts)
    {
        using var told = JsonDocument.Parse(facts);
        return told.RootElement.GetProperty("codes").Deserialize<List<string>>() ?? [];
    }

    private static string? Reason(string? personal)
    {
        if (personal is null)
        {
            return null;
        }

        using var told = JsonDocument.Parse(personal);
        return told.RootElement.TryGetProperty("reason", out var reason) ? reason.GetString() : null;
    }
}
