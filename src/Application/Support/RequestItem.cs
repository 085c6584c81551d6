using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Support;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Support;

/// <summary>A security item is asked for. What is worth more than the configured limit waits for a leader, who is told by reference.</summary>
[Requires(Permission.CasesEdit)]
public sealed record RequestItemCommand(CaseId CaseId, string? ItemCode, int? Quantity, string? Why) : ICommand<ItemRequestId>, IConcernsCase, IIdempotent;

internal sealed class RequestItemValidator : AbstractValidator<RequestItemCommand>
{
    public RequestItemValidator()
    {
        RuleFor(c => c.ItemCode).Given("Select the item");
        RuleFor(c => c.Quantity).NotNull().WithMessage("Enter how many").InclusiveBetween(1, ItemRequest.MostAtOnce).WithMessage(ItemErrors.HowMany.Sentence);
        RuleFor(c => c.Why).FreeText(ItemRequest.WhyMaxLength);
    }
}

internal sealed class RequestItemHandler(ICaseDbContext db, IReferenceData reference, IStaffDirectory staff, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<RequestItemCommand, ItemRequestId>
{
    public async Task<ItemRequestId> Handle(RequestItemCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var codes = await reference.Current(cancellationToken);
        var item = codes.Item(command.ItemCode);
        Refuse.If(item is null, ItemErrors.Unknown);

        var about = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        var limit = await db.StillWithoutApproval(about.Id, null, codes, cancellationToken);
        var request = ItemRequest.Ask(about, item!, command.Quantity!.Value, PlainText.CleanOrNull(command.Why), limit, user.Author(), now);
        db.ItemRequests.Add(request);
        if (request.Status == ItemRequestStatus.Requested)
        {
            await TellLeaders(about, request, now, cancellationToken);
        }

        return request.Id;
    }

    private async Task TellLeaders(Case about, ItemRequest request, DateTime now, CancellationToken ct)
    {
        var leaders = await staff.LeadersOf(ct, about.TeamId);
        db.Notifications.AddRange(leaders.Select(leader => new Notification(
            leader, "item-to-approve", $"{about.Reference} asks for a security item that needs approval", SiteLinks.Support(about.Id),
            $"item:{request.Id.Value:N}:{leader.Value:N}", now)));
    }
}
