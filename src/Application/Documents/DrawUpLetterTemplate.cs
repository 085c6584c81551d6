using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Documents;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Documents;

/// <summary>A letter that workers may write, from a day on.</summary>
/// <param name="From">Today where it is left out.</param>
/// <param name="Neutral">It names neither the service nor a crime.</param>
[Requires(Permission.ReferenceDataEdit)]
[NotCaseData("A letter without anybody in it")]
public sealed record DrawUpLetterTemplateCommand(string? Name, string? Body, bool Neutral, DateOnly? From, DateOnly? To) : ICommand<LetterTemplateId>, IIdempotent;

internal sealed class DrawUpLetterTemplateValidator : AbstractValidator<DrawUpLetterTemplateCommand>
{
    public DrawUpLetterTemplateValidator()
    {
        RuleFor(c => c.Name).Given("Enter what the letter is called").FreeText(LetterTemplate.NameMaxLength);
        RuleFor(c => c.Body).Given("Enter the text of the letter").FreeText(LetterTemplate.BodyMaxLength);
    }
}

internal sealed class DrawUpLetterTemplateHandler(ICaseDbContext db, IReferenceData reference) : IRequestHandler<DrawUpLetterTemplateCommand, LetterTemplateId>
{
    public async Task<LetterTemplateId> Handle(DrawUpLetterTemplateCommand command, CancellationToken cancellationToken)
    {
        var from = command.From ?? (await reference.Current(cancellationToken)).Today;
        var template = LetterTemplate.DrawUp(PlainText.Clean(command.Name!), PlainText.Clean(command.Body!), command.Neutral, from, command.To);
        db.LetterTemplates.Add(template);
        return template.Id;
    }
}
