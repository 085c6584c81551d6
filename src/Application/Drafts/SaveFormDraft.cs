using System.Text.Json;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Drafts;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Drafts;

/// <summary>Keeps what the caller has typed into a form so far, for them alone.</summary>
/// <param name="Form">The form's address within the site.</param>
/// <param name="Fields">What each field that they changed holds now.</param>
/// <param name="RecordVersion">Of the record when they began; null where the form has none.</param>
/// <param name="Revision">Of the draft that the caller goes on with; null where they begin one.</param>
[Requires(Permission.OwnAccount)]
[NotCaseData("The caller's own words; whether they may see the record is asked, and nothing of it is shown")]
public sealed record SaveFormDraftCommand(string Form, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields, string? RecordVersion, long? Revision)
    : ICommand<SavedFormDraft>;

public sealed record SavedFormDraft(long Revision, DateTime SavedUtc);

internal sealed class SaveFormDraftValidator : AbstractValidator<SaveFormDraftCommand>
{
    private const int MostFields = 500;
    private const int LongestName = 200;

    public SaveFormDraftValidator()
    {
        RuleFor(c => c.Form).Must(form => FormAddress.Of(form) is not null).WithErrorCode(FaultCode.Range).WithMessage("Give the address of a form of the casework");
        RuleFor(c => c.Fields).Cascade(CascadeMode.Stop).NotNull().WithMessage("Give the fields")
            .Must(fields => fields.Count <= MostFields && fields.All(f => f.Key.Length <= LongestName && f.Value is not null && f.Value.All(v => v is not null)))
            .WithErrorCode(FaultCode.Range).WithMessage("Give each field with what it holds")
            .Must(fields => fields.Sum(f => f.Value.Sum(v => v.Length)) <= FormDraft.ContentMaxLength)
            .WithErrorCode(FaultCode.Range).WithMessage($"A draft holds {FormDraft.ContentMaxLength:N0} characters at most");
        RuleFor(c => c.RecordVersion).FreeText(40);
    }
}

internal sealed class SaveFormDraftHandler(ICaseDbContext db, DraftAccess access, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<SaveFormDraftCommand, SavedFormDraft>
{
    /// <summary>More than anybody has begun; the oldest goes for a new one.</summary>
    private const int MostOfOne = 100;

    public async Task<SavedFormDraft> Handle(SaveFormDraftCommand command, CancellationToken cancellationToken)
    {
        var form = FormAddress.Of(command.Form)!;
        await access.Require(form, cancellationToken);
        var author = user.Author();
        var draft = await db.FormDrafts.SingleOrDefaultAsync(d => d.UserId == author && d.Form == form.Text, cancellationToken);
        if (draft?.Revision != command.Revision)
        {
            throw new StaleVersionException();
        }

        if (draft is null)
        {
            db.FormDrafts.RemoveRange(await db.FormDrafts
                .Where(d => d.UserId == author).OrderByDescending(d => d.SavedUtc).Skip(MostOfOne - 1).ToListAsync(cancellationToken));
            draft = new FormDraft(author, form);
            db.FormDrafts.Add(draft);
        }

        draft.Save(JsonSerializer.Serialize(new DraftedForm(command.Fields, command.RecordVersion)), clock.GetUtcNow().UtcDateTime);
        return new SavedFormDraft(draft.Revision, draft.SavedUtc);
    }
}

/// <summary>As it lies in the database.</summary>
internal sealed record DraftedForm(IReadOnlyDictionary<string, IReadOnlyList<string>> Fields, string? RecordVersion);
