using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Merging;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People.Equality;

/// <summary>How a person describes themselves, beside what the police recorded; for those who work with them.</summary>
[Requires(Permission.EqualityRecord)]
public sealed record GetEqualityQuery(CaseId CaseId) : IQuery<EqualityForm>, IConcernsCase;

/// <param name="PoliceEthnicity">As a force recorded it; it is never changed by what the person says.</param>
/// <param name="CaseVersion">What the answers are saved against.</param>
public sealed record EqualityForm(
    IReadOnlyList<EqualityRow> Questions, string? PoliceEthnicity, string? PoliceSex, DateTime? AskedUtc, bool MayChange, long CaseVersion);

/// <param name="Code">Null where it was not asked, where they prefer not to say, and where they said it in their own words only.</param>
public sealed record EqualityRow(
    EqualityQuestion Question, string Label, string? Code, string? OwnWords, bool PreferNotToSay, IReadOnlyList<EqualityChoice> Choices);

public sealed record EqualityChoice(string Code, string Label);

internal sealed class GetEqualityHandler(ICaseDbContext db, IReferenceData reference) : IRequestHandler<GetEqualityQuery, EqualityForm>
{
    public async Task<EqualityForm> Handle(GetEqualityQuery query, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        var about = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == query.CaseId, cancellationToken);
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == about.PersonId, cancellationToken);
        var held = await db.EqualityOf(about.PersonId, cancellationToken);
        var given = held?.Answers.ToDictionary(a => a.Question) ?? [];
        return new EqualityForm(
            [.. Enum.GetValues<EqualityQuestion>().Select(q => Row(q, given.GetValueOrDefault(q), codes))],
            person.EthnicityCode is { } ethnicity ? codes.Label(CodeLists.Ethnicity, ethnicity) : null, person.Sex, held?.AskedUtc,
            about.Status is not (CaseStatus.Closed or CaseStatus.Restricted), about.Version);
    }

    private static EqualityRow Row(EqualityQuestion question, EqualityAnswer? answer, ReferenceSnapshot codes) => new(
        question, EqualityLists.Label(question), answer?.Code, answer?.OwnWords, answer?.PreferNotToSay == true,
        [.. codes.Choices(question).Select(e => new EqualityChoice(e.Code, e.Label))]);
}

internal static class EqualityLoading
{
    /// <summary>The newest of all records of the same person.</summary>
    public static async Task<EqualityAnswers?> EqualityOf(this ICaseDbContext db, PersonId person, CancellationToken ct)
    {
        var records = await db.RecordsOf(person, ct);
        return await db.EqualityAnswers.Where(a => records.Contains(a.PersonId)).OrderByDescending(a => a.AskedUtc).FirstOrDefaultAsync(ct);
    }
}
