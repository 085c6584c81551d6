using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Messages;
using MediatR;

namespace CaseManagement.Application.Messages;

/// <summary>The last day on which a message is chosen. What waits leaves all the same.</summary>
/// <param name="On">Today where it is left out.</param>
[Requires(Permission.ReferenceDataEdit)]
[NotCaseData("A message without anybody in it")]
public sealed record EndMessageTemplateCommand(MessageTemplateId TemplateId, DateOnly? On, long Version) : ICommand;

internal sealed class EndMessageTemplateHandler(ICaseDbContext db, IReferenceData reference) : IRequestHandler<EndMessageTemplateCommand, Unit>
{
    public async Task<Unit> Handle(EndMessageTemplateCommand command, CancellationToken cancellationToken)
    {
        var template = await db.MessageTemplates.RequireAsync(command.TemplateId, command.Version, cancellationToken);
        template.End(command.On ?? (await reference.Current(cancellationToken)).Today);
        return Unit.Value;
    }
}
