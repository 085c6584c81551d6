using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Directory;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Directory;

/// <summary>What the directory says of a service, from now on. A last day ends it.</summary>
[Requires(Permission.DirectoryEdit)]
[NotCaseData("The directory holds organisations, no people")]
public sealed record ChangeServiceCommand(DirectoryServiceId ServiceId, ServiceEntry Service, long Version) : ICommand;

internal sealed class ChangeServiceValidator : AbstractValidator<ChangeServiceCommand>
{
    public ChangeServiceValidator() => RuleFor(c => c.Service).SetValidator(new ServiceEntryValidator()).OverridePropertyName("");
}

internal sealed class ChangeServiceHandler(ICaseDbContext db, IReferenceData reference) : IRequestHandler<ChangeServiceCommand, Unit>
{
    public async Task<Unit> Handle(ChangeServiceCommand command, CancellationToken cancellationToken)
    {
        var service = await db.DirectoryServices.RequireAsync(command.ServiceId, command.Version, cancellationToken);
        var described = command.Service.Described(await reference.Current(cancellationToken));
        service.Change(await db.OrganisationOf(command.Service, cancellationToken), described);
        return Unit.Value;
    }
}
