using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.People;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Messages;

/// <summary>Exactly what would leave, what of it a lock screen shows, and when; nothing is kept.</summary>
[Requires(Permission.CasesEdit)]
public sealed record PreviewPersonMessageQuery(CaseId CaseId, MessageChoice Choice) : IQuery<MessagePreview>, IConcernsCase;

/// <param name="Against">Why it would not leave; empty where it would.</param>
/// <param name="LeaveUtc">The first safe time from the one that was asked for.</param>
public sealed record MessagePreview(
    string Title, string Text, LockScreen LockScreen, DateTime LeaveUtc, IReadOnlyList<SafeContactReason> Against, IReadOnlyList<SafeContactReason> Precautions);

internal sealed class PreviewPersonMessageValidator : AbstractValidator<PreviewPersonMessageQuery>
{
    public PreviewPersonMessageValidator() => RuleFor(q => q.Choice).SetValidator(new MessageChoiceValidator()).OverridePropertyName("");
}

internal sealed class PreviewPersonMessageHandler(MessageWriting writing, MessageSenders senders) : IRequestHandler<PreviewPersonMessageQuery, MessagePreview>
{
    public async Task<MessagePreview> Handle(PreviewPersonMessageQuery query, CancellationToken cancellationToken)
    {
        var written = await writing.Write(query.CaseId, query.Choice, cancellationToken);
        var (channel, words) = (written.Template.Channel, written.Words);
        var sender = channel == ContactChannel.Text ? senders.Text : senders.Mail;
        return new MessagePreview(
            words.Title, words.Text, LockScreen.Of(channel, sender, words.Title, words.Text), written.LeaveUtc, written.Answer.Against, written.Answer.Precautions);
    }
}
