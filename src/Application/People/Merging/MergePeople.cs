using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Merging;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People.Merging;

/// <summary>What two records may say differently. Numbers and addresses are kept from both.</summary>
public enum MergedField
{
    Name,
    DateOfBirth,
    Sex,
    Ethnicity,
    Language,
    Interpreter,
    CommunicationNeeds,
    SafeContactNote,
    PreferredChannel,
}

/// <param name="FromSecond">What the record that became known later says better; all else is kept from the first.</param>
[Requires(Permission.PeopleMatch)]
[NotCaseData("Shows nothing; its handler asks for both people and leaves an access record of each")]
public sealed record MergePeopleCommand(PossibleMatchId Id, IReadOnlyList<MergedField> FromSecond, long ExpectedVersion) : ICommand;

internal sealed class MergePeopleValidator : AbstractValidator<MergePeopleCommand>
{
    public MergePeopleValidator() => RuleForEach(c => c.FromSecond).IsInEnum();
}

internal sealed class MergePeopleHandler(ICaseDbContext db, ICurrentUser user, PeopleAccess access, ConflictFinder conflicts, TimeProvider clock)
    : IRequestHandler<MergePeopleCommand, Unit>
{
    public async Task<Unit> Handle(MergePeopleCommand command, CancellationToken ct)
    {
        var match = await db.PossibleMatches.RequireAsync(command.Id, command.ExpectedVersion, ct);
        await access.RequireBoth(match, nameof(MergePeopleCommand), ct);
        var now = clock.GetUtcNow().UtcDateTime;
        match.TakenForOne(user.UserId, now);
        var (kept, absorbed) = (await db.People.RequireAsync(match.FirstId, null, ct), await db.People.RequireAsync(match.SecondId, null, ct));
        var chosen = Choose(kept.Details.CompletedBy(absorbed.Details), absorbed.Details, command.FromSecond);
        db.PersonMerges.Add(PersonMerge.Join(kept, absorbed, chosen, await db.BelongingsOf(absorbed.Id, ct), user.UserId, now));
        await conflicts.LookAfterMerge(kept, absorbed, ct);
        return Unit.Value;
    }

    private static PersonDetails Choose(PersonDetails first, PersonDetails second, IReadOnlyList<MergedField> fromSecond) =>
        fromSecond.Aggregate(first, (chosen, field) => field switch
        {
            MergedField.Name => chosen with { GivenNames = second.GivenNames, FamilyName = second.FamilyName, OrganisationName = second.OrganisationName },
            MergedField.DateOfBirth => chosen with { DateOfBirth = second.DateOfBirth },
            MergedField.Sex => chosen with { Sex = second.Sex },
            MergedField.Ethnicity => chosen with { EthnicityCode = second.EthnicityCode },
            MergedField.Language => chosen with { Language = second.Language },
            MergedField.Interpreter => chosen with { InterpreterRequired = second.InterpreterRequired },
            MergedField.CommunicationNeeds => chosen with { CommunicationNeeds = second.CommunicationNeeds },
            MergedField.SafeContactNote => chosen with { SafeContactNote = second.SafeContactNote },
            _ => chosen with { PreferredChannel = second.PreferredChannel },
        });
}

internal static class BelongingsLoading
{
    public static async Task<Belongings> BelongingsOf(this ICaseDbContext db, PersonId person, CancellationToken ct) => new(
        await db.Referrals.Where(r => r.PersonId == person).ToListAsync(ct), await db.Cases.Where(c => c.PersonId == person).ToListAsync(ct));
}
