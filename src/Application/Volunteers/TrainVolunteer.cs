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

/// <param name="ExpiresOn">As the training lasts by the list where it is left out.</param>
[Requires(Permission.VolunteersManage)]
[NotCaseData("About a colleague")]
public sealed record TrainVolunteerCommand(UserId VolunteerId, string? Training, DateOnly? DoneOn, DateOnly? ExpiresOn, long Version) : ICommand;

internal sealed class TrainVolunteerValidator : AbstractValidator<TrainVolunteerCommand>
{
    public TrainVolunteerValidator()
    {
        RuleFor(c => c.Training).Given("Select a training");
        RuleFor(c => c.DoneOn).NotNull().WithMessage("Enter when it was done");
    }
}

internal sealed class TrainVolunteerHandler(ICaseDbContext db, IReferenceData referenceData, ICurrentUser user) : IRequestHandler<TrainVolunteerCommand, Unit>
{
    public async Task<Unit> Handle(TrainVolunteerCommand command, CancellationToken cancellationToken)
    {
        var reference = await referenceData.Current(cancellationToken);
        var known = reference.FindInForce(CodeLists.VolunteerTrainings, command.Training);
        Refuse.If(known is null, VolunteerErrors.UnknownTraining);
        var volunteer = await db.RequireLookedAfter(user, command.VolunteerId, command.Version, cancellationToken);
        var doneOn = command.DoneOn!.Value;

        // Before its end is reckoned: of a day at the end of the calendar there is none.
        Refuse.If(doneOn > reference.Today, VolunteerErrors.InTheFuture);
        var lasts = int.TryParse(known!.Extra, out var months) ? doneOn.AddMonths(months) : (DateOnly?)null;
        volunteer.Train(new Training(known.Code, doneOn, command.ExpiresOn ?? lasts), reference.Today);
        return Unit.Value;
    }
}
