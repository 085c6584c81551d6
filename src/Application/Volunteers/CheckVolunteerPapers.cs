using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Security;
using MediatR;

namespace CaseManagement.Application.Volunteers;

[Requires(Permission.VolunteersManage)]
[NotCaseData("About a colleague")]
public sealed record CheckVolunteerPapersCommand(UserId VolunteerId, DateOnly? AgreementSignedOn, DateOnly? ReferencesCheckedOn, long Version) : ICommand;

internal sealed class CheckVolunteerPapersHandler(ICaseDbContext db, IReferenceData reference, ICurrentUser user) : IRequestHandler<CheckVolunteerPapersCommand, Unit>
{
    public async Task<Unit> Handle(CheckVolunteerPapersCommand command, CancellationToken cancellationToken)
    {
        var volunteer = await db.RequireLookedAfter(user, command.VolunteerId, command.Version, cancellationToken);
        volunteer.CheckPapers(command.AgreementSignedOn, command.ReferencesCheckedOn, (await reference.Current(cancellationToken)).Today);
        return Unit.Value;
    }
}
