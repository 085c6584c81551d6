using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Volunteers;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Volunteers;

/// <summary>The leader looked at the DBS certificate. What it says is recorded nowhere.</summary>
[Requires(Permission.VolunteersManage)]
[NotCaseData("About a colleague")]
public sealed record VetVolunteerCommand(UserId VolunteerId, DbsLevel? Level, DateOnly? CheckedOn, DateOnly? RenewalDueOn, long Version) : ICommand;

/// <param name="ExpiresOn">As the training lasts by the list where it is left out.</param>
[Requires(Permission.VolunteersManage)]
[NotCaseData("About a colleague")]
public sealed record TrainVolunteerCommand(UserId VolunteerId, string? Training, DateOnly? DoneOn, DateOnly? ExpiresOn, long Version) : ICommand;

[Requires(Permission.VolunteersManage)]
[NotCaseData("About a colleague")]
public sealed record CheckVolunteerPapersCommand(UserId VolunteerId, DateOnly? AgreementSignedOn, DateOnly? ReferencesCheckedOn, long Version) : ICommand;

internal sealed class VetVolunteerValidator : AbstractValidator<VetVolunteerCommand>
{
    public VetVolunteerValidator()
    {
        RuleFor(c => c.Level).NotNull().WithMessage("Select the level").IsInEnum().WithMessage("Select the level");
        RuleFor(c => c.CheckedOn).NotNull().WithMessage("Enter when you looked at the certificate");
        RuleFor(c => c.RenewalDueOn).NotNull().WithMessage("Enter when it is due for renewal");
    }
}

internal sealed class TrainVolunteerValidator : AbstractValidator<TrainVolunteerCommand>
{
    public TrainVolunteerValidator()
    {
        RuleFor(c => c.Training).Given("Select a training");
        RuleFor(c => c.DoneOn).NotNull().WithMessage("Enter when it was done");
    }
}

internal sealed class KeepVolunteerHandler(ICaseDbContext db, IReferenceData referenceData, ICurrentUser user)
    : IRequestHandler<VetVolunteerCommand, Unit>, IRequestHandler<TrainVolunteerCommand, Unit>, IRequestHandler<CheckVolunteerPapersCommand, Unit>
{
    public async Task<Unit> Handle(VetVolunteerCommand command, CancellationToken cancellationToken)
    {
        var volunteer = await db.RequireLookedAfter(user, command.VolunteerId, command.Version, cancellationToken);
        var vetting = new Vetting(command.Level!.Value, command.CheckedOn!.Value, user.Author().Value, command.RenewalDueOn!.Value);
        volunteer.Vet(vetting, (await referenceData.Current(cancellationToken)).Today);
        return Unit.Value;
    }

    public async Task<Unit> Handle(TrainVolunteerCommand command, CancellationToken cancellationToken)
    {
        var reference = await referenceData.Current(cancellationToken);
        var known = reference.FindInForce(CodeLists.VolunteerTrainings, command.Training);
        Refuse.If(known is null, VolunteerErrors.UnknownTraining);
        var volunteer = await db.RequireLookedAfter(user, command.VolunteerId, command.Version, cancellationToken);
        var lasts = int.TryParse(known!.Extra, out var months) ? command.DoneOn!.Value.AddMonths(months) : (DateOnly?)null;
        volunteer.Train(new Training(known.Code, command.DoneOn!.Value, command.ExpiresOn ?? lasts), reference.Today);
        return Unit.Value;
    }

    public async Task<Unit> Handle(CheckVolunteerPapersCommand command, CancellationToken cancellationToken)
    {
        var volunteer = await db.RequireLookedAfter(user, command.VolunteerId, command.Version, cancellationToken);
        volunteer.CheckPapers(command.AgreementSignedOn, command.ReferencesCheckedOn, (await referenceData.Current(cancellationToken)).Today);
        return Unit.Value;
    }
}
