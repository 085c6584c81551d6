using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.People.Equality;

/// <summary>What a person says of themselves. A question that is left out was not asked.</summary>
/// <param name="ExpectedVersion">Of the case.</param>
[Requires(Permission.EqualityRecord)]
public sealed record RecordEqualityCommand(CaseId CaseId, IReadOnlyList<EqualityGiven> Answers, long ExpectedVersion) : ICommand, IConcernsCase;

public sealed record EqualityGiven(EqualityQuestion Question, string? Code, string? OwnWords, bool PreferNotToSay);

internal sealed class RecordEqualityValidator : AbstractValidator<RecordEqualityCommand>
{
    public RecordEqualityValidator()
    {
        RuleForEach(c => c.Answers).NotNull().WithMessage("Give the answer to a question");
        RuleForEach(c => c.Answers).ChildRules(answer => answer.RuleFor(a => a.OwnWords).FreeText(EqualityAnswers.OwnWordsMaxLength));
    }
}

internal sealed class RecordEqualityHandler(ICaseDbContext db, IReferenceData reference, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<RecordEqualityCommand, Unit>
{
    public async Task<Unit> Handle(RecordEqualityCommand command, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        var about = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, cancellationToken);
        var held = await db.EqualityOf(about.PersonId, cancellationToken);
        if (held is null)
        {
            held = EqualityAnswers.Of(about.PersonId);
            db.EqualityAnswers.Add(held);
        }

        var answers = command.Answers.Select(a => new EqualityAnswer(a.Question, a.Code, PlainText.CleanOrNull(a.OwnWords), a.PreferNotToSay)).ToList();
        held.Take(about, answers, (question, code) => codes.Choices(question).Any(e => e.Code == code), user.Author(), clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
