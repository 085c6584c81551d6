using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Safeguarding;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Safeguarding;

/// <summary>The safeguarding lead decides what follows. Whoever raised it is told that it is decided.</summary>
[Requires(Permission.ConcernsDecide)]
public sealed record DecideConcernCommand(CaseId CaseId, SafeguardingConcernId ConcernId, ConcernDecision? Decision, string? Reason, long Version)
    : ICommand, IConcernsCase;

internal sealed class DecideConcernValidator : AbstractValidator<DecideConcernCommand>
{
    public DecideConcernValidator()
    {
        RuleFor(c => c.Decision).NotNull().WithMessage("Select what follows");
        RuleFor(c => c.Reason).Given("Say why you decide so").FreeText(SafeguardingConcern.TextMaxLength);
    }
}

internal sealed class DecideConcernHandler(ICaseDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<DecideConcernCommand, Unit>
{
    public async Task<Unit> Handle(DecideConcernCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var concern = await db.SafeguardingConcerns.RequireAsync(command.ConcernId, command.Version, cancellationToken);
        if (concern.CaseId != command.CaseId)
        {
            throw new NotFoundException();
        }

        concern.Decide(command.Decision!.Value, PlainText.CleanOrNull(command.Reason), user.Author(), now);
        var about = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        db.Notifications.Add(new Notification(
            concern.RaisedById, "concern-decided", $"A safeguarding concern on {about.Reference} is decided", SiteLinks.Concerns(about.Id),
            $"concern-decided:{concern.Id.Value:N}", now));
        return Unit.Value;
    }
}
