using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Documents;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Documents;

/// <summary>A document is taken out of a case, with the reason. What it held cannot be had any more from that moment, and is swept away.</summary>
[Requires(Permission.CasesEdit)]
public sealed record WithdrawDocumentCommand(CaseId CaseId, DocumentId DocumentId, string? Reason, long Version) : ICommand, IConcernsCase;

internal sealed class WithdrawDocumentValidator : AbstractValidator<WithdrawDocumentCommand>
{
    public WithdrawDocumentValidator() => RuleFor(c => c.Reason).Given(DocumentErrors.ReasonMissing.Sentence).FreeText(Document.NoteMaxLength);
}

internal sealed class WithdrawDocumentHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<WithdrawDocumentCommand, Unit>
{
    public async Task<Unit> Handle(WithdrawDocumentCommand command, CancellationToken cancellationToken)
    {
        var document = await db.Documents.RequireAsync(command.DocumentId, null, cancellationToken);
        if (document.CaseId != command.CaseId)
        {
            throw new NotFoundException();
        }

        if (document.Version != command.Version)
        {
            throw new StaleVersionException();
        }

        document.Withdraw(PlainText.Clean(command.Reason!), clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
