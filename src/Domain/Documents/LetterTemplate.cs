using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Documents;

/// <summary>The text of a letter, with fields that are filled in, and the days on which it may be used. A changed letter is another template.</summary>
public sealed class LetterTemplate : AggregateRoot
{
    public const int NameMaxLength = 100;
    public const int BodyMaxLength = 10_000;

    private LetterTemplate()
    {
    } // EF Core

    public LetterTemplateId Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Body { get; private set; } = "";

    /// <summary>Names neither the service nor a crime: the only kind that is written in a sensitive case.</summary>
    public bool Neutral { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public override Guid AggregateId => Id.Value;

    public static LetterTemplate DrawUp(string name, string body, bool neutral, DateOnly from, DateOnly? to)
    {
        LetterFields.RefuseUnknown(body);
        Refuse.If(to < from, DocumentErrors.EndsBeforeItBegins);
        var template = new LetterTemplate { Id = LetterTemplateId.New(), Name = name, Body = body, Neutral = neutral, ValidFrom = from, ValidTo = to };
        template.Raise(new LetterTemplateDrawnUp(name, neutral, from, to));
        return template;
    }

    public void End(DateOnly on)
    {
        Refuse.If(ValidTo <= on, DocumentErrors.EndedAlready);
        Refuse.If(on < ValidFrom, DocumentErrors.EndsBeforeItBegins);
        ValidTo = on;
        Raise(new LetterTemplateEnded(Name, on));
    }

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}

public sealed record LetterTemplateDrawnUp(string Name, bool Neutral, DateOnly From, DateOnly? To) : DomainEvent;

public sealed record LetterTemplateEnded(string Name, DateOnly On) : DomainEvent;
