using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Messages;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Messages;

/// <summary>
/// A person is reminded by text or e-mail, at a moment or at the next that is safe. Whether it is safe is asked now, and once more when it leaves.
/// </summary>
/// <param name="Seen">The text as the worker saw it; where what would be sent differs meanwhile, they look again. Not asked where it is left out.</param>
[Requires(Permission.CasesEdit)]
public sealed record RemindPersonCommand(CaseId CaseId, MessageChoice Choice, string? Seen) : ICommand<PersonMessageId>, IConcernsCase, IIdempotent;

internal sealed class RemindPersonValidator : AbstractValidator<RemindPersonCommand>
{
    public RemindPersonValidator() => RuleFor(c => c.Choice).SetValidator(new MessageChoiceValidator()).OverridePropertyName("");
}

internal sealed class RemindPersonHandler(ICaseDbContext db, MessageWriting writing, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<RemindPersonCommand, PersonMessageId>
{
    public async Task<PersonMessageId> Handle(RemindPersonCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var written = await writing.Write(command.CaseId, command.Choice, cancellationToken);
        Refuse.If(command.Seen is { } seen && seen.ReplaceLineEndings("\n") != written.Words.Text.ReplaceLineEndings("\n"), MessageErrors.Changed);
        var message = PersonMessage.Plan(
            written.About, written.Template, written.Words, written.To, written.Matter, written.Answer, written.LeaveUtc, user.Author(), now);
        db.PersonMessages.Add(message);
        db.Outbox.Add(OutboxMessage.ToPerson(message, now));
        return message.Id;
    }
}
