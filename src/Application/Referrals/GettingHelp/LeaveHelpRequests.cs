using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals.GettingHelp;

/// <summary>Somebody left in a hurry: nothing that this browser began is shown to whoever presses its back button.</summary>
[OpenToAnybody("The browser's own secret is the credential")]
[NotCaseData("Forgets, and shows nothing")]
public sealed record LeaveHelpRequestsCommand(string? Browser) : ICommand;

internal sealed class LeaveHelpRequestsHandler(ICaseDbContext db) : IRequestHandler<LeaveHelpRequestsCommand, Unit>
{
    public async Task<Unit> Handle(LeaveHelpRequestsCommand command, CancellationToken cancellationToken)
    {
        if (command.Browser is { } browser)
        {
            var digest = HelpDrafts.Digest(browser);
            foreach (var draft in await db.ReferralDrafts.Where(d => d.BrowserDigest == digest).ToListAsync(cancellationToken))
            {
                draft.Leave();
            }
        }

        return Unit.Value;
    }
}
