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

/// <param name="Addresses">Those to which the safe-contact rule lets us write.</param>
/// <param name="Refused">Why the others are not there.</param>
public sealed record LetterForm(IReadOnlyList<LetterOffer> Letters, IReadOnlyList<LetterAddress> Addresses, IReadOnlyList<string> Refused);

public sealed record LetterOffer(Guid TemplateId, string Name, string Body);

/// <param name="Cautions">What to heed in writing there.</param>
public sealed record LetterAddress(Guid ContactPointId, string Display, IReadOnlyList<string> Cautions);

internal sealed class GetLetterFormHandler(ICaseDbContext db, IReferenceData reference, TimeProvider clock) : IRequestHandler<GetLetterFormQuery, LetterForm>
{
    public async Task<LetterForm> Handle(GetLetterFormQuery query, CancellationToken cancellationToken)
    {
        var about = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == query.CaseId, cancellationToken);
        var person = await db.People.AsNoTracking().Include(p => p.ContactPoints).SingleAsync(p => p.Id == about.PersonId, cancellationToken);
        var referral = await db.Referrals.AsNoTracking().SingleAsync(r => r.Id == about.ReferralId, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var facts = SafeContactSheet.Facts(referral, about, person);
        var asked = person.ContactPoints.Where(p => SafeContactPolicy.Fits(ContactChannel.Post, p.Kind))
            .Select(p => (Point: p, Answer: SafeContactPolicy.Answer(facts, ContactChannel.Post, p, now))).ToList();
        var today = (await reference.Current(cancellationToken)).Today;
        var letters = await db.LetterTemplates.AsNoTracking()
            .Where(t => t.ValidFrom <= today && (t.ValidTo == null || t.ValidTo >= today) && (t.Neutral || !about.Sensitive))
            .OrderBy(t => t.Name)
            .Select(t => new LetterOffer(t.Id.Value, t.Name, t.Body))
            .ToListAsync(cancellationToken);
        return new LetterForm(
            letters,
            [
                .. asked.Where(a => !a.Answer.IsRefused)
                    .Select(a => new LetterAddress(a.Point.Id.Value, a.Point.Display, [.. a.Answer.Precautions.Select(p => p.Sentence)])),
            ],
            asked.Count == 0
                ? ["No postal address is known"]
                : [.. asked.Where(a => a.Answer.IsRefused).Select(a => $"{a.Point.Display}: {a.Answer.Against[0].Sentence}")]);
    }
}
