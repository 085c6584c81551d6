using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Referrals.GettingHelp;

/// <param name="Browser">The secret that the browser keeps until it is closed; null where it has none yet.</param>
[OpenToAnybody("Whoever asks for help has no account and needs none")]
[NotCaseData("Begins an empty draft")]
public sealed record BeginHelpRequestCommand(HelpFor? For, string? Browser) : ICommand<BegunHelpRequest>;

public sealed record BegunHelpRequest(Guid Id, string Browser);

internal sealed class BeginHelpRequestValidator : AbstractValidator<BeginHelpRequestCommand>
{
    public BeginHelpRequestValidator() => RuleFor(c => c.For).NotNull().WithMessage("Select who needs support");
}

internal sealed class BeginHelpRequestHandler(ICaseDbContext db, HelpDrafts drafts) : IRequestHandler<BeginHelpRequestCommand, BegunHelpRequest>
{
    public Task<BegunHelpRequest> Handle(BeginHelpRequestCommand command, CancellationToken cancellationToken)
    {
        var browser = command.Browser is { Length: 64 } held ? held : HelpDrafts.NewSecret();
        var content = new DraftContent(new HelpAnswers { For = command.For!.Value }, null);
        var draft = new ReferralDraft(HelpDrafts.Digest(browser), drafts.Seal(content), drafts.Now);
        db.ReferralDrafts.Add(draft);
        return Task.FromResult(new BegunHelpRequest(draft.Id.Value, browser));
    }
}
