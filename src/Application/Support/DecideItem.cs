using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Support;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Support;

/// <summary>A leader approves an item over the limit, or declines it with the reason. Whoever asked is told.</summary>
[Requires(Permission.ItemsApprove)]
public sealed record DecideItemCommand(CaseId CaseId, ItemRequestId ItemId, bool? Approve, string? Reason, long Version) : ICommand, IConcernsCase;

internal sealed class DecideItemValidator : AbstractValidator<DecideItemCommand>
{
    public DecideItemValidator()
    {
        RuleFor(c => c.Approve).NotNull().WithMessage("Select whether you approve it");
        RuleFor(c => c.Reason).FreeText(ItemRequest.WhyMaxLength);
    }
}

internal sealed class DecideItemHandler(ICaseDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<DecideItemCommand, Unit>
{
    public async Task<Unit> Handle(DecideItemCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var request = await db.RequireItem(command.CaseId, command.ItemId, command.Version, cancellationToken);
        if (command.Approve == true)
        {
            request.Approve(user.Author());
        }
        else
        {
            request.Decline(PlainText.CleanOrNull(command.Reason) ?? "", user.Author(), now);
        }

        await Tell(request, now, cancellationToken);
        return Unit.Value;
    }

    private async Task Tell(ItemRequest request, DateTime now, CancellationToken ct)
    {
        var about = await db.Cases.RequireAsync(request.CaseId, null, ct);
        var decision = request.Status == ItemRequestStatus.Approved ? "approved" : "declined";
        db.Notifications.Add(new Notification(
            request.RequestedById, "item-decided", $"A security item of {about.Reference} was {decision}", SiteLinks.Support(about.Id),
            $"item-decided:{request.Id.Value:N}", now));
    }
}
