using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Directory;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Directory;

/// <summary>A service is added to the directory.</summary>
[Requires(Permission.DirectoryEdit)]
[NotCaseData("The directory holds organisations, no people")]
public sealed record AddServiceCommand(ServiceEntry Service) : ICommand<DirectoryServiceId>, IIdempotent;

internal sealed class AddServiceValidator : AbstractValidator<AddServiceCommand>
{
    public AddServiceValidator() => RuleFor(c => c.Service).SetValidator(new ServiceEntryValidator()).OverridePropertyName("");
}

internal sealed class AddServiceHandler(ICaseDbContext db, IReferenceData reference) : IRequestHandler<AddServiceCommand, DirectoryServiceId>
{
    public async Task<DirectoryServiceId> Handle(AddServiceCommand command, CancellationToken cancellationToken)
    {
        var described = command.Service.Described(await reference.Current(cancellationToken));
        var service = DirectoryService.Add(await db.OrganisationOf(command.Service, cancellationToken), described);
        db.DirectoryServices.Add(service);
        return service.Id;
    }
}
