using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Safeguarding;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Safeguarding;

/// <summary>Anybody on a case raises a concern. The safeguarding leads are alarmed at once, in the app and by mail, by reference.</summary>
[Requires(Permission.ConcernsRaise)]
public sealed record RaiseConcernCommand(CaseId CaseId, ConcernAbout? About, string? What) : ICommand<SafeguardingConcernId>, IConcernsCase, IIdempotent;

internal sealed class RaiseConcernValidator : AbstractValidator<RaiseConcernCommand>
{
    public RaiseConcernValidator()
    {
        RuleFor(c => c.About).NotNull().WithMessage("Select whether it is about a child or an adult");
        RuleFor(c => c.What).Given("Say what you fear, and what you saw or heard").FreeText(SafeguardingConcern.TextMaxLength);
    }
}

internal sealed class RaiseConcernHandler(ICaseDbContext db, IStaffDirectory staff, IServiceAddress address, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<RaiseConcernCommand, SafeguardingConcernId>
{
    public async Task<SafeguardingConcernId> Handle(RaiseConcernCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var about = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        var concern = SafeguardingConcern.Raise(about, command.About!.Value, PlainText.Clean(command.What!), user.Author(), now);
        db.SafeguardingConcerns.Add(concern);
        await Alarm(about, concern, now, cancellationToken);
        return concern.Id;
    }

    private async Task Alarm(Case about, SafeguardingConcern concern, DateTime now, CancellationToken ct)
    {
        var link = SiteLinks.Concerns(about.Id);
        foreach (var lead in await staff.SafeguardingLeadsFor(db, about.Id, ct))
        {
            var key = $"concern:{concern.Id.Value:N}:{lead.Value:N}";
            db.Notifications.Add(new Notification(lead, "safeguarding-concern", $"Safeguarding concern raised on {about.Reference}", link, key, now));
            if (await staff.EmailOf(lead, ct) is { } email)
            {
                db.Outbox.Add(OutboxMessage.To(
                    email, $"{about.Reference}: safeguarding concern", $"A safeguarding concern was raised on {about.Reference}.\n\nDecide on it: {address.Of(link)}\n", key, now));
            }
        }
    }
}
