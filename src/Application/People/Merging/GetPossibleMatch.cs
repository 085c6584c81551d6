using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Matching;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Matching;
using CaseManagement.Domain.People.Merging;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People.Merging;

/// <summary>Two records side by side, with what speaks for and against their being of one person.</summary>
[Requires(Permission.PeopleMatch)]
[NotCaseData("Its handler asks for both people and leaves an access record of each")]
public sealed record GetPossibleMatchQuery(PossibleMatchId Id) : IQuery<PossibleMatchDetails>;

/// <param name="First">Known first; kept where the two are made one.</param>
public sealed record PossibleMatchDetails(
    Guid Id, long Version, PossibleMatchStatus Status, string? Reason, MatchExplanation Explanation, PersonSide First, PersonSide Second)
{
    /// <summary>What would hold for the one person: only what both call safe.</summary>
    public SafeContactPlan? AgreedIfOne { get; init; }
}

public sealed record PersonSide(PersonDetails Details, IReadOnlyList<SidePoint> ContactPoints, IReadOnlyList<SideReferral> Referrals)
{
    /// <summary>The safe-contact plan; null where nothing was agreed. Its code word is said to whoever records a contact, and not here.</summary>
    public SafeContactPlan? Agreed { get; init; }

    public bool HasCodeWord { get; init; }

    public bool ContactSuspended { get; init; }
}

public sealed record SidePoint(ContactPointKind Kind, string Display);

/// <summary>Those alone that the caller may see.</summary>
public sealed record SideReferral(Guid Id, string Reference, string Offence, DateTime ReceivedUtc, ReferralStatus Status);

internal sealed class GetPossibleMatchHandler(ICaseDbContext db, PeopleAccess access, IMatchKnowledge knowledge)
    : IRequestHandler<GetPossibleMatchQuery, PossibleMatchDetails>
{
    private const int MostReferrals = 20;

    public async Task<PossibleMatchDetails> Handle(GetPossibleMatchQuery query, CancellationToken ct)
    {
        var match = await db.PossibleMatches.RequireAsync(query.Id, null, ct);
        await access.RequireBoth(match, nameof(GetPossibleMatchQuery), ct);
        var (first, second) = (await Person(match.FirstId, ct), await Person(match.SecondId, ct));
        var comparison = knowledge.Model.Compare(knowledge.Reader.Read(first), knowledge.Reader.Read(second));
        return new PossibleMatchDetails(
            match.Id.Value, match.Version, match.Status, match.Reason, MatchExplanation.Of(comparison), await Side(first, ct), await Side(second, ct))
        {
            AgreedIfOne = WithoutCodeWord(Domain.People.Person.Stricter(first.Plan, second.Plan)),
        };
    }

    private Task<Person> Person(PersonId id, CancellationToken ct) =>
        db.People.AsNoTracking().IgnoreAutoIncludes().Include(p => p.ContactPoints).SingleAsync(p => p.Id == id, ct);

    private async Task<PersonSide> Side(Person person, CancellationToken ct) => new(
        person.Details,
        [.. person.ContactPoints.Select(p => new SidePoint(p.Kind, p.Display))],
        await access.VisibleOf(person.Id).OrderByDescending(r => r.ReceivedUtc).Take(MostReferrals)
            .Select(r => new SideReferral(r.Id.Value, r.Reference, r.OffenceLabel, r.ReceivedUtc, r.Status)).ToListAsync(ct))
    {
        Agreed = WithoutCodeWord(person.Plan),
        HasCodeWord = person.Plan?.CodeWord is not null,
        ContactSuspended = person.ContactSuspended,
    };

    private static SafeContactPlan? WithoutCodeWord(SafeContactPlan? plan) => plan is null ? null : plan with { CodeWord = null };
}
