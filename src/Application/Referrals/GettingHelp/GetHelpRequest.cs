using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Common;
using MediatR;

namespace CaseManagement.Application.Referrals.GettingHelp;

[OpenToAnybody("The browser's own secret is the credential")]
[NotCaseData("Shows somebody their own answers")]
public sealed record GetHelpRequestQuery(Guid Id, string? Browser) : IQuery<HelpRequest?>;

/// <param name="Steps">What is asked of this person, in order.</param>
/// <param name="Open">The first question without a good answer; null where it may be sent.</param>
/// <param name="Reference">Once it was sent; null as well for whoever asks for themselves, who need none.</param>
public sealed record HelpRequest(HelpAnswers Answers, IReadOnlyList<HelpStep> Steps, HelpStep? Open, bool IsSent, string? Reference)
{
    public HelpStep? After(HelpStep step) => Steps.Where(s => s > step).Cast<HelpStep?>().FirstOrDefault();

    public HelpStep? Before(HelpStep step) => Steps.Where(s => s < step).Cast<HelpStep?>().LastOrDefault();
}

internal sealed class GetHelpRequestHandler(HelpDrafts drafts) : IRequestHandler<GetHelpRequestQuery, HelpRequest?>
{
    public async Task<HelpRequest?> Handle(GetHelpRequestQuery query, CancellationToken cancellationToken)
    {
        if (await drafts.Find(query.Id, query.Browser, cancellationToken) is not { } draft)
        {
            return null;
        }

        var content = drafts.Read(draft)!;
        var today = LondonTime.LocalDate(drafts.Now);
        var steps = HelpJourney.StepsOf(content.Answers, today);
        var open = steps.Where(step => !HelpRules.Hold(new SaidAnswers(step, content.Answers, today))).Cast<HelpStep?>().FirstOrDefault();
        return new HelpRequest(content.Answers, steps, open, draft.SentUtc is not null, content.Reference);
    }
}
