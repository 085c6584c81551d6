using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Application.People.Matching;
using CaseManagement.Application.Referrals;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Merging;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People.Merging;

/// <summary>Makes one record two again, as they were; and remembers that they are never the same.</summary>
[Requires(Permission.PeopleUnmerge)]
[NotCaseData("Shows nothing; its handler asks for the person and leaves an access record")]
public sealed record UndoMergeCommand(PersonMergeId Id, string? Reason, long ExpectedVersion) : ICommand;

internal sealed class UndoMergeValidator : AbstractValidator<UndoMergeCommand>
{
    public UndoMergeValidator() => RuleFor(c => c.Reason).Given("Say how you know that they are two people").FreeText(PossibleMatch.ReasonMaxLength);
}

internal sealed class UndoMergeHandler(ICaseDbContext db, ICurrentUser user, PeopleAccess access, IMatchKnowledge knowledge, ConflictFinder conflicts, TimeProvider clock)
    : IRequestHandler<UndoMergeCommand, Unit>
{
    public async Task<Unit> Handle(UndoMergeCommand command, CancellationToken ct)
    {
        var merge = await db.PersonMerges.RequireAsync(command.Id, command.ExpectedVersion, ct);
        await access.Require(merge.KeptId, nameof(UndoMergeCommand), ct);
        var (kept, absorbed) = (await db.People.RequireAsync(merge.KeptId, null, ct), await db.People.RequireAsync(merge.AbsorbedId, null, ct));
        var moved = await Moved(merge, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        merge.Undo(kept, absorbed, moved, user.UserId!.Value, command.Reason!, now);
        BringUpToDate(kept, absorbed, moved);
        await conflicts.LookAfterUndo(kept, absorbed, ct);
        await Remember(kept, absorbed, command.Reason!, now, ct);
        return Unit.Value;
    }

    /// <summary>What has gone elsewhere since then stays there.</summary>
    private async Task<Belongings> Moved(PersonMerge merge, CancellationToken ct)
    {
        List<ReferralId> referrals = [.. merge.Memory.Referrals.Select(ReferralId.From)];
        List<Domain.Cases.CaseId> cases = [.. merge.Memory.Cases.Select(Domain.Cases.CaseId.From)];
        var found = await db.Referrals.Include(r => r.Statement).Where(r => referrals.Contains(r.Id) && r.PersonId == merge.KeptId).ToListAsync(ct);
        var own = found.Select(r => r.Id).ToList();
        return new Belongings(
            found,
            await db.Cases.Where(c => (cases.Contains(c.Id) || own.Contains(c.ReferralId)) && c.PersonId == merge.KeptId).ToListAsync(ct));
    }

    /// <summary>Messages that came while the two were one described the one; what they say is the other's again.</summary>
    private static void BringUpToDate(Person kept, Person absorbed, Belongings moved)
    {
        foreach (var referral in moved.Referrals)
        {
            var statement = Statement.FromJson(referral.HeldStatement());
            kept.TakePointsOf([], referral.Id);
            absorbed.TakePointsOf(ReportedContactPoints.From(statement), referral.Id);
        }
    }

    private async Task Remember(Person kept, Person absorbed, string reason, DateTime now, CancellationToken ct)
    {
        var match = await db.PossibleMatches.SingleOrDefaultAsync(
            m => (m.FirstId == kept.Id && m.SecondId == absorbed.Id) || (m.FirstId == absorbed.Id && m.SecondId == kept.Id), ct);
        if (match is null)
        {
            match = PossibleMatch.Found(
                kept.Id, absorbed.Id, knowledge.Model.Compare(knowledge.Reader.Read(kept), knowledge.Reader.Read(absorbed)), now);
            db.PossibleMatches.Add(match);
        }

        match.FoundToBeTwo(user.UserId, reason, now);
    }
}
