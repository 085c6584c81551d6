using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Application.People.Matching;
using CaseManagement.Application.Referrals;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Matching;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People;

/// <summary>Who is known by the number from which somebody calls, and whether they may be told who answers.</summary>
[Requires(Permission.ContactsRecord)]
[NotCaseData("Its handler shows only whom the caller may see, and leaves an access record of each")]
public sealed record WhoIsCallingQuery(string? Phone) : IQuery<Callers>;

/// <param name="Suspects">Referrals that the caller may see and that name a suspect with this number; not where that suspect may be a client, but for managers.</param>
/// <param name="IsSuspects">Some referral does, whether or not the caller may see it: silence would be dangerous.</param>
public sealed record Callers(IReadOnlyList<Caller> People, bool IsSuspects, IReadOnlyList<SearchResult> Suspects, bool TooMany);

/// <param name="Label">Whose or what kind of number it is, as it was told.</param>
/// <param name="Answer">Refused: say neither who we are nor whom we know.</param>
public sealed record Caller(string Name, DateOnly? DateOfBirth, string? Label, SafeContactAnswer Answer, IReadOnlyList<SearchResult> Referrals, AccessNeeds Needs);

internal sealed class WhoIsCallingValidator : AbstractValidator<WhoIsCallingQuery>
{
    public WhoIsCallingValidator() => RuleFor(q => q.Phone).FreeText(30).Must(number => PhoneNumber.TryNormalise(number, out _))
        .WithMessage("Enter a telephone number, like 07700 900 982");
}

internal sealed class WhoIsCallingHandler(ICaseDbContext db, ICurrentUser user, IAccessLog accessLog, IMatchKnowledge knowledge, TimeProvider clock)
    : IRequestHandler<WhoIsCallingQuery, Callers>
{
    /// <summary>A number of more people is an institution's.</summary>
    private const int MostPeople = 20;

    private const int MostReferrals = 5;

    public async Task<Callers> Handle(WhoIsCallingQuery query, CancellationToken cancellationToken)
    {
        _ = PhoneNumber.TryNormalise(query.Phone, out var number);
        var visible = Visible();
        var known = await (from p in db.People.AsNoTracking()
                           from c in p.ContactPoints
                           where c.Value == number && c.Kind == ContactPointKind.Phone && visible.Any(r => r.PersonId == p.Id)
                           orderby p.SearchName, p.Id
                           select p).Take(MostPeople + 1).ToListAsync(cancellationToken);
        List<Caller> callers = [];
        foreach (var person in known.Take(MostPeople))
        {
            callers.Add(await Caller(person, number, cancellationToken));
        }

        var named = await Naming(number, cancellationToken);
        var told = named.Where(r => r.MayBeTold).Select(r => r.Id).ToList();
        return new Callers(
            callers, named.Count > 0,
            await Read(visible.Where(r => told.Contains(r.Id)), cancellationToken), known.Count > MostPeople);
    }

    private async Task<Caller> Caller(Person person, string number, CancellationToken ct)
    {
        var point = person.ContactPoints.First(p => p.Kind == ContactPointKind.Phone && p.Value == number);
        var isSensitive = await db.Referrals.AnyAsync(r => r.PersonId == person.Id && r.Sensitive, ct);
        var answer = SafeContactPolicy.AnswerToCaller(SafeContactFacts.Of(person, isSensitive, withdrawn: false), point, clock.GetUtcNow().UtcDateTime);
        var referrals = await Read(Visible().Where(r => r.PersonId == person.Id), ct);
        await accessLog.Write(
            new AccessRecord(clock.GetUtcNow().UtcDateTime, user.Actor, nameof(WhoIsCallingQuery), null, referrals[0].ReferralId), ct);
        return new Caller(person.DisplayName, person.DateOfBirth, point.Label, answer, referrals, AccessNeeds.Of(person));
    }

    /// <summary>Keys are hashes: the statement itself says whether it is this number.</summary>
    private async Task<List<Named>> Naming(string number, CancellationToken ct)
    {
        var key = BlockingKeys.OfTelephone(number);
        var found = await db.SuspectKeys.AsNoTracking().Where(k => k.Key == key).Take(MostPeople)
            .Join(db.Referrals, k => k.ReferralId, r => r.Id, (_, r) => new { r.Id, r.Conflicts, r.Statement!.Json }).ToListAsync(ct);
        return
        [
            .. found.Where(r => Statements.Read(r.Json).Suspects.Any(s => knowledge.Reader.Read(s).Telephones.Contains(number)))
                .Select(r => new Named(r.Id, r.Conflicts.MayBeTold(user))),
        ];
    }

    private IQueryable<Referral> Visible() => db.Referrals.AsNoTracking().VisibleTo(user, db);

    private Task<List<SearchResult>> Read(IQueryable<Referral> referrals, CancellationToken ct) =>
        referrals.OrderByDescending(r => r.ReceivedUtc).Take(MostReferrals).SelectResults(db, user).ToListAsync(ct);

    private sealed record Named(ReferralId Id, bool MayBeTold);
}
