using System.Text.Json;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Assessments;

/// <summary>Keeps what the caller has entered so far, for them alone.</summary>
/// <param name="BasedOn">Number of the newest assessment that the caller saw when they began.</param>
/// <param name="Revision">Of the draft that the caller goes on with; null where they begin one.</param>
[Requires(Permission.CasesEdit)]
public sealed record SaveNeedsDraftCommand(CaseId CaseId, IReadOnlyList<DraftedNeed> Scores, string? Summary, int BasedOn, long? Revision)
    : ICommand<SavedDraft>, IConcernsCase;

/// <summary>One area as far as it is entered.</summary>
public sealed record DraftedNeed(string NeedCode, int? Score, string? Note, string? Wants);

public sealed record SavedDraft(long Revision, DateTime SavedUtc);

internal sealed class SaveNeedsDraftValidator : AbstractValidator<SaveNeedsDraftCommand>
{
    /// <summary>More areas than anybody configures.</summary>
    private const int MostAreas = 100;

    public SaveNeedsDraftValidator()
    {
        RuleFor(c => c.Scores).Must(s => s.Count <= MostAreas).WithErrorCode(FaultCode.Range).WithMessage("Give each area once");
        RuleForEach(c => c.Scores).NotNull().WithMessage("Give the score of an area").ChildRules(one =>
        {
            one.RuleFor(s => s.NeedCode).Given("Say which area of need it is").FreeText(20);
            one.RuleFor(s => s.Note).FreeText(NeedsAssessment.NoteMaxLength);
            one.RuleFor(s => s.Wants).FreeText(NeedsAssessment.WantsMaxLength);
        });
        RuleFor(c => c.Summary).FreeText(NeedsAssessment.SummaryMaxLength);
    }
}

internal sealed class SaveNeedsDraftHandler(ICaseDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<SaveNeedsDraftCommand, SavedDraft>
{
    public async Task<SavedDraft> Handle(SaveNeedsDraftCommand command, CancellationToken cancellationToken)
    {
        (await db.Cases.RequireAsync(command.CaseId, null, cancellationToken)).RefuseWhenFinished();
        var author = user.Author();
        var draft = await db.NeedsDrafts.SingleOrDefaultAsync(d => d.CaseId == command.CaseId && d.UserId == author, cancellationToken);
        if (draft?.Revision != command.Revision)
        {
            throw new StaleVersionException();
        }

        if (draft is null)
        {
            draft = new NeedsDraft(command.CaseId, author, command.BasedOn);
            db.NeedsDrafts.Add(draft);
        }

        draft.Save(JsonSerializer.Serialize(new DraftContent(command.Scores, command.Summary)), clock.GetUtcNow().UtcDateTime);
        return new SavedDraft(draft.Revision, draft.SavedUtc);
    }
}

/// <summary>As it lies in the database.</summary>
internal sealed record DraftContent(IReadOnlyList<DraftedNeed> Scores, string? Summary);
