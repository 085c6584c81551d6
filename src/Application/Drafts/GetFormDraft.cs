using System.Text.Json;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Drafts;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Drafts;

/// <summary>What the caller typed into a form and has not sent; null where there is nothing. Nobody is ever told of another's.</summary>
[Requires(Permission.OwnAccount)]
[NotCaseData("The caller's own words; whether they may see the record is asked, and nothing of it is shown")]
public sealed record GetFormDraftQuery(string Form) : IQuery<FormDraftDetails?>;

public sealed record FormDraftDetails(IReadOnlyDictionary<string, IReadOnlyList<string>> Fields, string? RecordVersion, DateTime SavedUtc, long Revision);

internal sealed class GetFormDraftValidator : AbstractValidator<GetFormDraftQuery>
{
    public GetFormDraftValidator() =>
        RuleFor(q => q.Form).Must(form => FormAddress.Of(form) is not null).WithErrorCode(FaultCode.Range).WithMessage("Give the address of a form of the casework");
}

internal sealed class GetFormDraftHandler(ICaseDbContext db, DraftAccess access, ICurrentUser user) : IRequestHandler<GetFormDraftQuery, FormDraftDetails?>
{
    public async Task<FormDraftDetails?> Handle(GetFormDraftQuery query, CancellationToken cancellationToken)
    {
        var author = user.Author();
        var draft = await db.FormDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.UserId == author && d.Form == query.Form, cancellationToken);
        if (draft is null)
        {
            return null;
        }

        await access.Require(FormAddress.Of(draft.Form)!, cancellationToken);
        var content = JsonSerializer.Deserialize<DraftedForm>(draft.Content)!;
        return new FormDraftDetails(content.Fields, content.RecordVersion, draft.SavedUtc, draft.Revision);
    }
}
