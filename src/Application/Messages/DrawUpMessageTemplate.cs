using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.People;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Messages;

/// <summary>A message that workers may send to people, from a day on.</summary>
/// <param name="Title">The subject of an e-mail; a text has none.</param>
/// <param name="NamesService">It says who writes, or of what; else a text that does so is refused.</param>
/// <param name="From">Today where it is left out.</param>
[Requires(Permission.ReferenceDataEdit)]
[NotCaseData("A message without anybody in it")]
public sealed record DrawUpMessageTemplateCommand(
    string? Name, ContactChannel? Channel, string? Title, string? Text, bool NamesService, DateOnly? From, DateOnly? To) : ICommand<MessageTemplateId>, IIdempotent;

internal sealed class DrawUpMessageTemplateValidator : AbstractValidator<DrawUpMessageTemplateCommand>
{
    public DrawUpMessageTemplateValidator()
    {
        RuleFor(c => c.Name).Given("Enter what the message is called").FreeText(MessageTemplate.NameMaxLength);
        RuleFor(c => c.Channel).NotNull().WithMessage("Select whether it is a text or an e-mail").IsInEnum();
        RuleFor(c => c.Title).FreeText(MessageTemplate.TitleMaxLength);
        RuleFor(c => c.Text).Given("Enter the text of the message").FreeText(MessageTemplate.TextMaxLength);
    }
}

internal sealed class DrawUpMessageTemplateHandler(ICaseDbContext db, ServiceNames names, IReferenceData reference)
    : IRequestHandler<DrawUpMessageTemplateCommand, MessageTemplateId>
{
    public async Task<MessageTemplateId> Handle(DrawUpMessageTemplateCommand command, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        var template = MessageTemplate.DrawUp(
            PlainText.Clean(command.Name!), command.Channel!.Value, PlainText.CleanOrNull(command.Title) ?? "", PlainText.Clean(command.Text!), command.NamesService,
            names.All, command.From ?? codes.Today, command.To);
        db.MessageTemplates.Add(template);
        return template.Id;
    }
}
