using CaseManagement.Application.Cases.Ending;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases;

/// <summary>Somebody else than asked approves the closure of a case, or refuses it with the reason. Whoever asked is told.</summary>
/// <param name="ExpectedVersion">Of the case.</param>
[Requires(Permission.ClosuresApprove)]
public sealed record DecideClosureCommand(CaseId CaseId, bool? Approve, string? Reason, long ExpectedVersion) : ICommand, IConcernsCase;

internal sealed class DecideClosureValidator : AbstractValidator<DecideClosureCommand>
{
    public DecideClosureValidator()
    {
        RuleFor(c => c.Approve).NotNull().WithMessage("Select whether you approve it");
        RuleFor(c => c.Reason).FreeText(Case.ReasonMaxLength);
    }
}

internal sealed class DecideClosureHandler(ICaseDbContext db, ICurrentUser user, CaseEnding ending, ClosureNotice notice, TimeProvider clock)
    : IRequestHandler<DecideClosureCommand, Unit>
{
    public async Task<Unit> Handle(DecideClosureCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var about = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, cancellationToken);
        var closure = await db.CaseClosures.SingleOrDefaultAsync(c => c.CaseId == about.Id && c.Status == ClosureStatus.Pending, cancellationToken);
        Refuse.If(closure is null, CaseErrors.NoClosurePending);
        closure!.DecideBy(user.Author(), now);
        if (command.Approve == true)
        {
            await ending.Finish(about, closure, now, cancellationToken);
        }
        else
        {
            var reason = PlainText.CleanOrNull(command.Reason) ?? "";
            about.RefuseClosure(reason);
            closure.RefuseBecause(reason);
        }

        notice.TellDecision(about, closure, now);
        return Unit.Value;
    }
}
