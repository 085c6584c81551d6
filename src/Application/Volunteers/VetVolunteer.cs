using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Volunteers;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Volunteers;

/// <summary>The leader looked at the DBS certificate. What it says is recorded nowhere.</summary>
[Requires(Permission.VolunteersManage)]
[NotCaseData("About a colleague")]
public sealed record VetVolunteerCommand(UserId VolunteerId, DbsLevel? Level, DateOnly? CheckedOn, DateOnly? RenewalDueOn, long Version) : ICommand;

internal sealed class VetVolunteerValidator : AbstractValidator<VetVolunteerCommand>
{
    public VetVolunteerValidator()
    {
        RuleFor(c => c.Level).NotNull().WithMessage("Select the level").IsInEnum().WithMessage("Select the level");
        RuleFor(c => c.CheckedOn).NotNull().WithMessage("Enter when you looked at the certificate");
        RuleFor(c => c.RenewalDueOn).NotNull().WithMessage("Enter when it is due for renewal");
    }
}

internal sealed class VetVolunteerHandler(ICaseDbContext db, IReferenceData reference, ICurrentUser user) : IRequestHandler<VetVolunteerCommand, Unit>
{
    public async Task<Unit> Handle(VetVolunteerCommand command, CancellationToken cancellationToken)
    {
        var volunteer = await db.RequireLookedAfter(user, command.VolunteerId, command.Version, cancellationToken);
        var vetting = new Vetting(command.Level!.Value, command.CheckedOn!.Value, user.Author().Value, command.RenewalDueOn!.Value);
        volunteer.Vet(vetting, (await reference.Current(cancellationToken)).Today);
        return Unit.Value;
    }
}
