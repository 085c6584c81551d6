using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.People;

/// <summary>What the person needs so that we can talk: an interpreter, signs, large print, another language.</summary>
/// <param name="Language">Left out where English will do.</param>
/// <param name="ExpectedVersion">Of the person.</param>
[Requires(Permission.SafeContactEdit)]
public sealed record TellAccessNeedsCommand(ReferralId ReferralId, IReadOnlyList<string> Codes, string? Language, long ExpectedVersion) : ICommand, IConcernsReferral;

internal sealed class TellAccessNeedsValidator : AbstractValidator<TellAccessNeedsCommand>
{
    public TellAccessNeedsValidator()
    {
        RuleForEach(c => c.Codes).NotNull().WithMessage("Give the code of a need");
        RuleFor(c => c.Language).FreeText(Person.LanguageMaxLength);
    }
}

internal sealed class TellAccessNeedsHandler(ICaseDbContext db, IReferenceData reference) : IRequestHandler<TellAccessNeedsCommand, Unit>
{
    public async Task<Unit> Handle(TellAccessNeedsCommand command, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        Refuse.If(command.Codes.Any(code => !codes.IsInForce(CodeLists.AccessibilityNeeds, code)), PersonErrors.UnknownNeed);
        var person = await db.RequirePersonOf(command.ReferralId, command.ExpectedVersion, cancellationToken);
        person.TellAccessNeeds([.. command.Codes.Distinct()], PlainText.CleanOrNull(command.Language));
        return Unit.Value;
    }
}
