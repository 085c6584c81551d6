using CaseManagement.Application.Cases;
using CaseManagement.Application.Cases.Worklists;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Allocation;

/// <summary>A worker's cases go to others, wait in their team, or stay: all as it was said, or nothing at all.</summary>
/// <param name="PartsToEnd">Cases on which they work beside the one who leads them and shall not any more; on others of these they stay.</param>
/// <param name="PartsReason">Why; needed where a part ends.</param>
/// <param name="ExpectedVersion">The worker's.</param>
[Requires(Permission.CaseloadsRedistribute)]
[NotCaseData("Shows nothing; its handler takes only the worker's cases that the caller may see")]
public sealed record RedistributeCasesCommand(
    UserId WorkerId, IReadOnlyList<CaseTurn> Cases, IReadOnlyList<PickedCase> PartsToEnd, string? PartsReason, long ExpectedVersion) : ICommand;

internal sealed class RedistributeCasesValidator : AbstractValidator<RedistributeCasesCommand>
{
    public RedistributeCasesValidator()
    {
        RuleFor(c => c.Cases)
            .Must(cases => cases.Count <= Redistribution.Most && cases.DistinctBy(c => c.Id).Count() == cases.Count).WithErrorCode(FaultCode.Range)
            .WithMessage($"Send each case once, and at most {Redistribution.Most}")
            .Must(cases => cases.All(c => c.Turn is Turn.Wait or Turn.Keep || c is { Turn: Turn.Give, To: not null })).WithErrorCode(FaultCode.Required)
            .WithMessage("Select for each case who takes it, or that it waits or stays")
            .Must(cases => cases.All(c => c.Turn == Turn.Keep || !string.IsNullOrWhiteSpace(c.Reason))).WithErrorCode(FaultCode.Required)
            .WithMessage("Say for each case that leaves the worker why");
        RuleForEach(c => c.Cases).ChildRules(one => one.RuleFor(c => c.Reason).FreeText(Case.ReasonMaxLength));
        RuleFor(c => c.PartsToEnd).Must(parts => parts.Count <= Redistribution.Most && parts.DistinctBy(p => p.Id).Count() == parts.Count)
            .WithErrorCode(FaultCode.Range).WithMessage($"Select each case once, and at most {Redistribution.Most}");
        RuleFor(c => c.PartsReason).FreeText(Case.ReasonMaxLength);
        RuleFor(c => c.PartsReason).Given("Say why they do not work on these any more").When(c => c.PartsToEnd.Count > 0);
    }
}

internal sealed class RedistributeCasesHandler(
    ICaseDbContext db, ICurrentUser user, CaseloadSuggestions suggestions, CaseGiving giving, TimeProvider clock) : IRequestHandler<RedistributeCasesCommand, Unit>
{
    public async Task<Unit> Handle(RedistributeCasesCommand command, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var worker = await db.RequireCaseload(user, command.WorkerId, command.ExpectedVersion, ct);
        var led = await Load(db.Cases.LedBy(worker.Id), [.. command.Cases.Select(c => new PickedCase(c.Id, c.Version))], ct);
        var parts = await Load(db.Cases.AlsoWorkedBy(worker.Id), command.PartsToEnd, ct);

        var given = command.Cases.Where(c => c.Turn == Turn.Give).ToList();
        var dealing = await suggestions.For([.. given.Select(c => led[c.Id])], ct);
        await giving.Give(given.ConvertAll(turn => Decide(led[turn.Id], turn, dealing)), ct);

        var waiting = command.Cases.Where(c => c.Turn == Turn.Wait).ToList();
        waiting.ForEach(turn => led[turn.Id].Release(PlainText.Clean(turn.Reason!), now));
        await giving.EndOffers([.. waiting.Select(turn => turn.Id)], ct);

        foreach (var about in parts.Values)
        {
            about.EndWorker(worker.Id, PlainText.Clean(command.PartsReason!), now);
        }

        worker.HandOver(given.Count, waiting.Count, command.Cases.Count - given.Count - waiting.Count);
        return Unit.Value;
    }

    /// <summary>What speaks against somebody is weighed with what they are given before in the same go.</summary>
    private Giving Decide(Case about, CaseTurn turn, Dealing dealing)
    {
        var to = dealing.RequireWorker(about, turn.To!.Value, user.Has(Permission.ConflictsReview));
        var advice = dealing.Advise(about.Id);
        var isOverLimit = advice.IsOverLimit(to.Id, user.Has(Permission.AllocationOverride));
        dealing.Give(about.Id, to.Id);
        return new Giving(about, to, new GivenBy(advice.IsSuggested(to.Id), isOverLimit, PlainText.Clean(turn.Reason!)));
    }

    private async Task<Dictionary<CaseId, Case>> Load(IQueryable<Case> cases, IReadOnlyList<PickedCase> picked, CancellationToken ct)
    {
        var versions = picked.ToDictionary(p => p.Id, p => p.Version);
        var found = await cases.VisibleTo(user).Include(c => c.Workers).Where(c => versions.Keys.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        Refuse.If(found.Count < versions.Count, AllocationErrors.CaseloadChanged);
        return found.Values.All(c => c.Version == versions[c.Id]) ? found : throw new StaleVersionException();
    }
}
