using System.Text.Json;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.History;
using CaseManagement.Domain.Support;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Contacts;

/// <summary>What went out against the safe-contact policy, the newest first: the leaders of the team look at each.</summary>
[Requires(Permission.CaseFilesReview)]
[NotCaseData("A list; its handler shows referrals of the caller's team and cases that they may see")]
public sealed record ListOverridesQuery(string? After, int Limit = 50) : IQuery<ListPage<OverrideRow>>;

public enum OverrideKind
{
    Contact,
    Letter,

    /// <summary>Somebody comes to the door, to deliver or fit it.</summary>
    Item,
    OnwardReferral,
}

/// <param name="CaseId">Null before support began.</param>
/// <param name="Channel">Of a contact, and so its outcome.</param>
/// <param name="Codes">Why the policy refused it.</param>
/// <param name="Reason">Why it was done all the same; null where a suspect answered, which is kept without a reason.</param>
public sealed record OverrideRow(
    Guid Id, OverrideKind Kind, Guid ReferralId, Guid? CaseId, string Reference, string? Channel, string? Outcome, DateTime HappenedUtc, string? By,
    IReadOnlyList<string> Codes, string? Reason);

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

        var seen = db.Cases.VisibleTo(user);
        var referrals = db.Referrals.VisibleTo(user, db);

        // A contact may have come before there was a case, and everything else is on one. One that was struck out or moved was made all the same.
        var found = await (
            from act in acts
            join made in db.Contacts on act.AggregateId equals (Guid)(object)made.Id into contacts
            from contact in contacts.DefaultIfEmpty()
            join its in db.Cases on act.CaseId equals (Guid?)(Guid)(object)its.Id into cases
            from about in cases.DefaultIfEmpty()
            join referral in db.Referrals on contact == null ? about!.ReferralId : contact!.ReferralId equals referral.Id
            where referral.CaseId == null ? referrals.Any(r => r.Id == referral.Id) && referral.TeamId == user.TeamId : seen.Any(c => c.Id == referral.CaseId)
            orderby act.HappenedUtc descending, act.Id descending
            select new
            {
                act.Id,
                act.AggregateKind,
                act.HappenedUtc,
                act.Actor,
                act.Facts,
                Personal = act.Payload == null ? null : act.Payload!.Json,
                ReferralId = referral.Id,
                referral.Reference,
                act.CaseId,
                Channel = contact == null ? null : contact.ChannelCode,
                Outcome = contact == null ? null : contact.OutcomeCode,
            })
            .IgnoreQueryFilters().Take(query.Limit + 1).ToListAsync(cancellationToken);
        var page = found.Take(query.Limit).ToList();
        var codes = await reference.Current(cancellationToken);
        var known = await names.Of([.. page.Select(a => a.Actor).Distinct()], cancellationToken);
        return new ListPage<OverrideRow>(
            page.ConvertAll(a => new OverrideRow(
                a.Id.Value, KindOf(a.AggregateKind), a.ReferralId.Value, a.CaseId, a.Reference,
                a.Channel is { } channel ? codes.Label(CodeLists.ContactChannels, channel) : null,
                a.Outcome is { } outcome ? codes.Label(CodeLists.ContactOutcomes, outcome) : null,
                a.HappenedUtc, known.GetValueOrDefault(a.Actor), Codes(a.Facts), Reason(a.Personal))),
            found.Count > query.Limit ? new PageCursor(page[^1].HappenedUtc, page[^1].Id.Value).ToString() : null);
    }

    private static OverrideKind KindOf(string aggregate) => aggregate switch
    {
        nameof(Contact) => OverrideKind.Contact,
        nameof(Document) => OverrideKind.Letter,
        nameof(ItemRequest) => OverrideKind.Item,
        nameof(OnwardReferral) => OverrideKind.OnwardReferral,
        _ => throw new InvalidOperationException($"{aggregate} is not known to override safe contact"),
    };

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
