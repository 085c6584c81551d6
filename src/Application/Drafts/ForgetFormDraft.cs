using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Drafts;

/// <summary>The caller has sent the form, or throws away what they typed. Nothing happens where there is no draft.</summary>
[Requires(Permission.OwnAccount)]
[NotCaseData("The caller's own words")]
public sealed record ForgetFormDraftCommand(string Form) : ICommand;

internal sealed class ForgetFormDraftHandler(ICaseDbContext db, ICurrentUser user) : IRequestHandler<ForgetFormDraftCommand, Unit>
{
    public async Task<Unit> Handle(ForgetFormDraftCommand command, CancellationToken cancellationToken)
    {
        var author = user.Author();
        await db.FormDrafts.Where(d => d.UserId == author && d.Form == command.Form).ExecuteDeleteAsync(cancellationToken);
        return Unit.Value;
    }
}
