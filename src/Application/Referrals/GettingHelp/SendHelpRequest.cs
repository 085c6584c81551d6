using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using MediatR;

namespace CaseManagement.Application.Referrals.GettingHelp;

/// <summary>Sends what was answered to the service. Sent twice, it is one referral.</summary>
/// <param name="Website">Asked of nobody: people do not see the field, machines that fill in forms do.</param>
[OpenToAnybody("The browser's own secret is the credential")]
[NotCaseData("It brings data and shows none: whether anybody is known already is not told")]
public sealed record SendHelpRequestCommand(Guid Id, string? Browser, string? Website) : ICommand;

internal sealed class SendHelpRequestHandler(HelpDrafts drafts, HelpIntake intake, IReferenceData referenceData) : IRequestHandler<SendHelpRequestCommand, Unit>
{
    private const string Family = "FAMILY";
    private const string Other = "OTHER";
    private const string SelfOnTheWeb = "SELF-WEB";

    public async Task<Unit> Handle(SendHelpRequestCommand command, CancellationToken cancellationToken)
    {
        var draft = await drafts.Require(command.Id, command.Browser, cancellationToken);
        if (draft.SentUtc is not null)
        {
            return Unit.Value;
        }

        // A machine is refused and not pretended to: a person whose browser filled the field must learn that nothing was sent.
        Refuse.If(!string.IsNullOrEmpty(command.Website), HelpErrors.FieldForMachines);
        Refuse.If(draft.IsHurried(drafts.Now), HelpErrors.TooFast);
        var answers = Relevant(drafts.Read(draft)!.Answers);

        var referral = await intake.Take(new AskedForHelp(answers, HelpIntake.Web, await Source(answers, cancellationToken), null, IsSure: false), cancellationToken);
        var remains = new DraftContent(new HelpAnswers { For = answers.For }, answers.For == HelpFor.Me ? null : referral.Reference);
        draft.Sent(drafts.Seal(remains), drafts.Now);
        return Unit.Value;
    }

    /// <summary>Good answers to all that is asked now; what was asked before another answer changed is left out.</summary>
    private HelpAnswers Relevant(HelpAnswers held)
    {
        var today = LondonTime.LocalDate(drafts.Now);
        var answers = new HelpAnswers { For = held.For };
        foreach (var step in HelpJourney.StepsOf(held, today))
        {
            HelpRules.Require(new SaidAnswers(step, held, today));
            answers = HelpJourney.Take(step, answers, held);
        }

        return answers;
    }

    private async Task<string> Source(HelpAnswers answers, CancellationToken ct) => answers.For switch
    {
        HelpFor.Me => SelfOnTheWeb,
        HelpFor.SomebodyElse => Family,
        _ => HelpSources.IsAProfessionals(await referenceData.Current(ct), answers.SourceCode) ? answers.SourceCode! : Other,
    };
}
