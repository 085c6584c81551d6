using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Documents;
using MediatR;

namespace CaseManagement.Application.Documents;

/// <summary>The last day on which a letter is written.</summary>
/// <param name="On">Today where it is left out.</param>
[Requires(Permission.ReferenceDataEdit)]
[NotCaseData("A letter without anybody in it")]
public sealed record EndLetterTemplateCommand(LetterTemplateId TemplateId, DateOnly? On, long Version) : ICommand;

internal sealed class EndLetterTemplateHandler(ICaseDbContext db, IReferenceData reference) : IRequestHandler<EndLetterTemplateCommand, Unit>
{
    public async Task<Unit> Handle(EndLetterTemplateCommand command, CancellationToken cancellationToken)
    {
        var template = await db.LetterTemplates.RequireAsync(command.TemplateId, command.Version, cancellationToken);
        template.End(command.On ?? (await reference.Current(cancellationToken)).Today);
        return Unit.Value;
    }
}
