using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Support;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Support;

/// <summary>Support that was given; one entry for all who received it together.</summary>
/// <param name="OtherCases">References of the others' cases, each of which the caller must be able to change.</param>
/// <param name="GivenOn">Today where it is left out.</param>
[Requires(Permission.CasesEdit)]
public sealed record RecordSupportCommand(
    CaseId CaseId, IReadOnlyList<string> OtherCases, string? TypeCode, int? Minutes, DateOnly? GivenOn, string? Note)
    : ICommand<SupportSessionId>, IConcernsCase, IIdempotent;

internal sealed class RecordSupportValidator : AbstractValidator<RecordSupportCommand>
{
    public RecordSupportValidator()
    {
        RuleForEach(c => c.OtherCases).Given("Give the reference of a case").FreeText(20);
        RuleFor(c => c.TypeCode).Given("Select what was given");
        RuleFor(c => c.Minutes).NotNull().WithMessage("Enter how many minutes it took")
            .Must(m => m is null or (>= 1 and <= SupportSession.MostMinutes)).WithErrorCode(FaultCode.Range).WithMessage(SupportErrors.Minutes.Sentence);
        RuleFor(c => c.Note).FreeText(SupportSession.NoteMaxLength);
    }
}

internal sealed class RecordSupportHandler(
    ICaseDbContext db, JointCases joint, IReferenceData reference, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<RecordSupportCommand, SupportSessionId>
{
    public async Task<SupportSessionId> Handle(RecordSupportCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var codes = await reference.Current(cancellationToken);
        Refuse.If(!codes.IsInForce(CodeLists.SupportTypes, command.TypeCode), SupportErrors.UnknownType);

        var cases = await joint.Require(command.CaseId, command.OtherCases, cancellationToken);
        var said = new SupportGivenWords(
            command.TypeCode!, command.Minutes!.Value, command.GivenOn ?? LondonTime.LocalDate(now), PlainText.CleanOrNull(command.Note));
        var session = SupportSession.Record(cases, said, user.Author(), now);
        db.SupportSessions.Add(session);
        return session.Id;
    }
}
