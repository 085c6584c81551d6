using FluentValidation;

namespace CaseManagement.Application.Messages;

internal sealed class MessageChoiceValidator : AbstractValidator<MessageChoice>
{
    public MessageChoiceValidator()
    {
        RuleFor(c => c.MatterId).NotNull().WithMessage("Select what they are reminded of");
        RuleFor(c => c.MatterKind).NotNull().WithMessage("Say what kind of thing they are reminded of").IsInEnum();
        RuleFor(c => c.TemplateId).NotNull().WithMessage("Select the message");
        RuleFor(c => c.ContactPointId).NotNull().WithMessage("Select the number or address");
    }
}
