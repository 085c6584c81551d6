using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Documents;

/// <summary>Which letters may be written to which address of a person now.</summary>
[Requires(Permission.CasesEdit)]
public sealed record GetLetterFormQuery(CaseId CaseId) : IQuery<LetterForm>, IConcernsCase;

/// <param name="Addresses">Every postal address of the person, those first to which the safe-contact rule lets us write.</param>
public sealed record LetterForm(IReadOnlyList<LetterOffer> Letters, IReadOnlyList<LetterAddress> Addresses);

public sealed record LetterOffer(Guid TemplateId, string Name, string Body);

/// <param name="Cautions">What to heed in writing there.</param>
/// <param name="Against">Why no letter is written there; empty where it is allowed.</param>
public sealed record LetterAddress(Guid ContactPointId, string Display, IReadOnlyList<string> Cautions, IReadOnlyList<string> Against)
{
    public bool IsSafe => Against.Count == 0;
}

internal sealed class GetLetterFormHandler(ICaseDbContext db, IReferenceData reference, TimeProvider clock) : IRequestHandler<GetLetterFormQuery, LetterForm>
{
    public async Task<LetterForm> Handle(GetLetterFormQuery query, CancellationToken cancellationToken)
    {
        var about = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == query.CaseId, cancellationToken);
        var person = await db.People.AsNoTracking().Include(p => p.ContactPoints).SingleAsync(p => p.Id == about.PersonId, cancellationToken);
        var referral = await db.Referrals.AsNoTracking().SingleAsync(r => r.Id == about.ReferralId, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var facts = SafeContactSheet.Facts(referral, about, person);
        var today = (await reference.Current(cancellationToken)).Today;
        var letters = await db.LetterTemplates.AsNoTracking()
            .Where(t => t.ValidFrom <= today && (t.ValidTo == null || t.ValidTo >= today) && (t.Neutral || !about.Sensitive))
            .OrderBy(t => t.Name)
            .Select(t => new LetterOffer(t.Id.Value, t.Name, t.Body))
            .ToListAsync(cancellationToken);
        return new LetterForm(
            letters,
            [
                .. person.ContactPoints.Where(p => SafeContactPolicy.Fits(ContactChannel.Post, p.Kind))
                    .Select(p => Address(p, SafeContactPolicy.Answer(facts, ContactChannel.Post, p, now)))
                    .OrderByDescending(a => a.IsSafe),
            ]);
    }

    private static LetterAddress Address(ContactPoint point, SafeContactAnswer answer) => new(
        point.Id.Value, point.Display, [.. answer.Precautions.Select(p => p.Sentence)], [.. answer.Against.Select(a => a.Sentence)]);
}
