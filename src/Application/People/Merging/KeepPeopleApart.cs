using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.People.Merging;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.People.Merging;

/// <summary>Two people, however alike their records are. Nobody is asked about them again.</summary>
[Requires(Permission.PeopleMatch)]
[NotCaseData("Shows nothing; its handler asks for both people and leaves an access record of each")]
public sealed record KeepPeopleApartCommand(PossibleMatchId Id, string? Reason, long ExpectedVersion) : ICommand;

internal sealed class KeepPeopleApartValidator : AbstractValidator<KeepPeopleApartCommand>
{
    public KeepPeopleApartValidator() =>
        RuleFor(c => c.Reason).Given("Say how you know that they are two people").FreeText(PossibleMatch.ReasonMaxLength);
}

internal sealed class KeepPeopleApartHandler(ICaseDbContext db, ICurrentUser user, PeopleAccess access, TimeProvider clock)
    : IRequestHandler<KeepPeopleApartCommand, Unit>
{
    public async Task<Unit> Handle(KeepPeopleApartCommand command, CancellationToken ct)
    {
        var match = await db.PossibleMatches.RequireAsync(command.Id, command.ExpectedVersion, ct);
        await access.RequireBoth(match, nameof(KeepPeopleApartCommand), ct);
        match.NeverTheSame(user.UserId, command.Reason!, clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
