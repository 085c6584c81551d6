using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Application.Support;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Support;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Volunteers;

/// <summary>A volunteer's note on a case lent to them.</summary>
[Requires(Permission.CasesLent)]
public sealed record AddLentNoteCommand(CaseId CaseId, string? Text) : ICommand<AddedLentNote>, IConcernsLentCase, IIdempotent;

public sealed record AddedLentNote(DateTime AddedUtc);

/// <summary>An item that was handed to the volunteer is delivered or fitted.</summary>
[Requires(Permission.CasesLent)]
public sealed record PutLentItemInPlaceCommand(CaseId CaseId, ItemRequestId ItemId, string? Note, long Version) : ICommand, IConcernsLentCase;

/// <summary>A follow-up that was given to the volunteer is done.</summary>
[Requires(Permission.CasesLent)]
public sealed record CompleteLentFollowUpCommand(CaseId CaseId, FollowUpId FollowUpId, string? Outcome, long Version) : ICommand, IConcernsLentCase;

internal sealed class AddLentNoteValidator : AbstractValidator<AddLentNoteCommand>
{
    public AddLentNoteValidator() => RuleFor(c => c.Text).Given("Enter the note").FreeText(Case.NoteMaxLength);
}

internal sealed class PutLentItemInPlaceValidator : AbstractValidator<PutLentItemInPlaceCommand>
{
    public PutLentItemInPlaceValidator() => RuleFor(c => c.Note).FreeText(ItemRequest.WhyMaxLength);
}

internal sealed class CompleteLentFollowUpValidator : AbstractValidator<CompleteLentFollowUpCommand>
{
    public CompleteLentFollowUpValidator() => RuleFor(c => c.Outcome).FreeText(FollowUp.OutcomeMaxLength);
}

internal sealed class LentActsHandler(ICaseDbContext db, LentCases lent, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<AddLentNoteCommand, AddedLentNote>, IRequestHandler<PutLentItemInPlaceCommand, Unit>, IRequestHandler<CompleteLentFollowUpCommand, Unit>
{
    public async Task<AddedLentNote> Handle(AddLentNoteCommand command, CancellationToken cancellationToken)
    {
        var about = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        about.AddNote(PlainText.Clean(command.Text!));
        return new AddedLentNote(clock.GetUtcNow().UtcDateTime);
    }

    public async Task<Unit> Handle(PutLentItemInPlaceCommand command, CancellationToken cancellationToken)
    {
        Require((await lent.Require(command.CaseId, cancellationToken)).HandedItems.Contains(command.ItemId.Value));
        var item = await db.RequireItem(command.CaseId, command.ItemId, command.Version, cancellationToken);
        item.PutInPlace(PlainText.CleanOrNull(command.Note), clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }

    public async Task<Unit> Handle(CompleteLentFollowUpCommand command, CancellationToken cancellationToken)
    {
        var (followUp, about) = await db.RequireFollowUp(command.CaseId, command.FollowUpId, command.Version, cancellationToken);
        Require(followUp.AssignedToId == user.UserId);
        followUp.Complete(PlainText.CleanOrNull(command.Outcome), clock.GetUtcNow().UtcDateTime);
        await db.KeepNextDue(about, followUp, cancellationToken);
        return Unit.Value;
    }

    /// <summary>What was not given to the volunteer does not exist for them.</summary>
    private static void Require(bool isTheirs)
    {
        if (!isTheirs)
        {
            throw new NotFoundException();
        }
    }
}
