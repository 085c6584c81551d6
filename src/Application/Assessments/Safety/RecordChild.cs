using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Assessments.Safety;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Assessments.Safety;

/// <param name="Reference">Of a referral or case of the child's own, where the service knows them; then neither name nor age.</param>
[Requires(Permission.CasesEdit)]
public sealed record RecordChildCommand(CaseId CaseId, string? Reference, string? Name, int? Age) : ICommand<RecordedChild>, IConcernsCase, IIdempotent;

public sealed record RecordedChild(Guid Id);

internal sealed class RecordChildValidator : AbstractValidator<RecordChildCommand>
{
    public RecordChildValidator()
    {
        RuleFor(c => c.Reference).FreeText(30);
        When(c => PlainText.CleanOrNull(c.Reference) is null, () =>
        {
            RuleFor(c => c.Name).Given("Enter the child’s name").FreeText(HouseholdChild.NameMaxLength);
            RuleFor(c => c.Age).NotNull().WithErrorCode(FaultCode.Required).WithMessage("Enter the child’s age");
        }).Otherwise(() =>
            RuleFor(c => c.Name).Must((c, name) => PlainText.CleanOrNull(name) is null && c.Age is null)
                .WithErrorCode(FaultCode.Contradiction).WithMessage("Enter a reference, or name and age, not both"));
    }
}

internal sealed class RecordChildHandler(ICaseDbContext db, ICurrentUser user, IAccessLog accessLog, TimeProvider clock)
    : IRequestHandler<RecordChildCommand, RecordedChild>
{
    public async Task<RecordedChild> Handle(RecordChildCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var about = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        var child = PlainText.CleanOrNull(command.Reference) is { } reference
            ? HouseholdChild.RecordKnown(about, await Theirs(about, reference.ToUpperInvariant(), now, cancellationToken), now)
            : HouseholdChild.Record(about, PlainText.Clean(command.Name!), command.Age!.Value, now);
        db.HouseholdChildren.Add(child);
        return new RecordedChild(child.Id.Value);
    }

    /// <summary>What is not there and what is not theirs to see look the same.</summary>
    private async Task<Referral> Theirs(Case about, string reference, DateTime now, CancellationToken ct)
    {
        var theirs = await db.Referrals.VisibleTo(user, db).SingleOrDefaultAsync(r => r.Reference == reference, ct);
        Refuse.If(theirs is null, SafetyErrors.NotKnown);
        await accessLog.Write(new AccessRecord(now, user.Actor, nameof(RecordChildCommand), null, theirs!.Id.Value), ct);
        var isThere = await db.HouseholdChildren.AnyAsync(
            c => c.CaseId == about.Id && c.EndedUtc == null && db.Referrals.Any(r => r.Id == c.ReferralId && r.PersonId == theirs.PersonId), ct);
        Refuse.If(isThere, SafetyErrors.ThereAlready);
        return theirs;
    }
}
