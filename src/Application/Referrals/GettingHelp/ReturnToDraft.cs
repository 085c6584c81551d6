using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals.GettingHelp;

/// <param name="Key">The secret of the link that was mailed.</param>
[OpenToAnybody("The link is the credential")]
[NotCaseData("Opens somebody's own answers to them")]
public sealed record ReturnToDraftCommand(Guid Form, string? Key, string? Browser) : ICommand<BegunHelpRequest>;

internal sealed class ReturnToDraftHandler(ICaseDbContext db, HelpDrafts drafts) : IRequestHandler<ReturnToDraftCommand, BegunHelpRequest>
{
    public async Task<BegunHelpRequest> Handle(ReturnToDraftCommand command, CancellationToken cancellationToken)
    {
        var id = ReferralDraftId.From(command.Form);
        var draft = await db.ReferralDrafts.SingleOrDefaultAsync(d => d.Id == id, cancellationToken);
        Refuse.If(draft is null || !draft.OpensWith(HelpDrafts.Digest(command.Key ?? ""), drafts.Now), HelpErrors.LinkOver);

        var browser = command.Browser is { Length: 64 } held ? held : HelpDrafts.NewSecret();
        draft!.ContinueIn(HelpDrafts.Digest(browser), drafts.Now);
        return new BegunHelpRequest(command.Form, browser);
    }
}
