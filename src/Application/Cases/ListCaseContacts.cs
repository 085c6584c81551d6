using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Contacts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases;

[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record ListCaseContactsQuery(CaseId CaseId, string? After) : IQuery<ListPage<CaseContact>>, IConcernsCase;

/// <param name="BeforeTheCase">An attempt of those who worked the referral.</param>
/// <param name="StruckOut">Recorded on the wrong case or person; its note is shown to those alone who correct.</param>
public sealed record CaseContact(Guid Id, DateTime HappenedUtc, string Channel, string Outcome, bool Reached, string? Note, string By, bool BeforeTheCase, bool StruckOut);

internal sealed class ListCaseContactsValidator : AbstractValidator<ListCaseContactsQuery>
{
    public ListCaseContactsValidator() => RuleFor(q => q.After).Cursor();
}

internal sealed class ListCaseContactsHandler(ICaseDbContext db, IActorNames names, IReferenceData reference, ICurrentUser user)
    : IRequestHandler<ListCaseContactsQuery, ListPage<CaseContact>>
{
    private const int PageSize = 50;

    public async Task<ListPage<CaseContact>> Handle(ListCaseContactsQuery query, CancellationToken cancellationToken)
    {
        var referral = await db.Cases.Where(c => c.Id == query.CaseId).Select(c => c.ReferralId).SingleAsync(cancellationToken);

        // A case has one referral and a referral one case, so all contacts of the case lie under its referral.
        var contacts = db.Contacts.IgnoreQueryFilters().AsNoTracking().Where(c => c.ReferralId == referral);
        if (PageCursor.Parse(query.After) is { AtUtc: { } at } after)
        {
            var id = ContactId.From(after.Id);
            contacts = contacts.Where(c => c.HappenedUtc <= at && (c.HappenedUtc < at || c.Id < id));
        }

        var rows = await contacts
            .OrderByDescending(c => c.HappenedUtc).ThenByDescending(c => c.Id)
            .Take(PageSize + 1)
            .Select(c => new { c.Id, c.HappenedUtc, c.ChannelCode, c.OutcomeCode, c.Reached, c.Note, c.ByUserId, Before = c.CaseId == null, StruckOut = c.StruckUtc != null })
            .ToListAsync(cancellationToken);
        var codes = await reference.Current(cancellationToken);
        var known = await names.Of([.. rows.Select(r => $"user:{r.ByUserId.Value}").Concat(rows.Select(r => $"key:{r.ByUserId.Value}")).Distinct()], cancellationToken);
        var page = rows.Take(PageSize).Select(r => new CaseContact(
            r.Id.Value, r.HappenedUtc, codes.Label(CodeLists.ContactChannels, r.ChannelCode), codes.Label(CodeLists.ContactOutcomes, r.OutcomeCode),
            r.Reached, r.StruckOut && !user.Has(Permission.CasesCorrect) ? null : r.Note, known.Name(r.ByUserId.Value), r.Before, r.StruckOut)).ToList();
        return new ListPage<CaseContact>(page, rows.Count > PageSize ? new PageCursor(page[^1].HappenedUtc, page[^1].Id).ToString() : null);
    }
}

internal static class NamesById
{
    /// <summary>Of a record filed under a person's id or a key's.</summary>
    public static string Name(this IReadOnlyDictionary<string, string> known, Guid id) =>
        known.GetValueOrDefault($"user:{id}") ?? known.GetValueOrDefault($"key:{id}") ?? "Somebody";
}
