using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Common;
using MediatR;

namespace CaseManagement.Application.Referrals.GettingHelp;

/// <param name="Said">Of which only what the step asks is taken.</param>
[OpenToAnybody("The browser's own secret is the credential")]
[NotCaseData("Somebody's own answers, not yet sent")]
public sealed record AnswerHelpRequestCommand(Guid Id, string? Browser, HelpStep Step, HelpAnswers Said) : ICommand;

internal sealed class AnswerHelpRequestHandler(HelpDrafts drafts) : IRequestHandler<AnswerHelpRequestCommand, Unit>
{
    public async Task<Unit> Handle(AnswerHelpRequestCommand command, CancellationToken cancellationToken)
    {
        var draft = await drafts.Require(command.Id, command.Browser, cancellationToken);
        var held = drafts.Read(draft)!.Answers;
        var today = LondonTime.LocalDate(drafts.Now);
        if (draft.SentUtc is not null || !HelpJourney.StepsOf(held, today).Contains(command.Step))
        {
            throw new NotFoundException();
        }

        HelpRules.Require(new SaidAnswers(command.Step, command.Said with { For = held.For, Ways = command.Step == HelpStep.Ways ? command.Said.Ways : held.Ways }, today));
        var answers = HelpJourney.Take(command.Step, held, command.Said);
        draft.Hold(drafts.Seal(new DraftContent(answers, null)), drafts.Now);
        return Unit.Value;
    }
}
