using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;

namespace CaseManagement.Domain.Messages;

/// <summary>The text of a message to people, with fields that are filled in, and the days on which it may be used. A changed message is another template.</summary>
public sealed class MessageTemplate : AggregateRoot
{
    public const int NameMaxLength = 100;
    public const int TitleMaxLength = 100;
    public const int TextMaxLength = 600;

    private MessageTemplate()
    {
    } // EF Core

    public MessageTemplateId Id { get; private set; }

    /// <summary>By which workers choose it; nobody else reads it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>E-mail or text.</summary>
    public ContactChannel Channel { get; private set; }

    /// <summary>The subject of an e-mail; empty for a text.</summary>
    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>It says who writes, or of what: only to who wants that.</summary>
    public bool NamesService { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public override Guid AggregateId => Id.Value;

    /// <param name="names">Under which the service is known, and which a neutral message does not say.</param>
    public static MessageTemplate DrawUp(
        string name, ContactChannel channel, string title, string text, bool namesService, IEnumerable<string> names, DateOnly from, DateOnly? to)
    {
        Refuse.If(channel is not (ContactChannel.Email or ContactChannel.Text), MessageErrors.WrongChannel);
        Refuse.If((channel == ContactChannel.Email) != (title.Length > 0), MessageErrors.TitleMissing);
        MessageFields.RefuseUnknown(title + text);
        Refuse.If(to < from, MessageErrors.EndsBeforeItBegins);
        var revealing = RevealingWords.In($"{title}\n{text}", names);
        Refuse.If(!namesService && revealing.Count > 0, MessageErrors.Reveals(revealing));
        var template = new MessageTemplate
        {
            Id = MessageTemplateId.New(),
            Name = name,
            Channel = channel,
            Title = title,
            Text = text,
            NamesService = namesService,
            ValidFrom = from,
            ValidTo = to,
        };
        template.Raise(new MessageTemplateDrawnUp(name, channel, namesService, from, to));
        return template;
    }

    public void End(DateOnly on)
    {
        Refuse.If(ValidTo <= on, MessageErrors.EndedAlready);
        Refuse.If(on < ValidFrom, MessageErrors.EndsBeforeItBegins);
        ValidTo = on;
        Raise(new MessageTemplateEnded(Name, on));
    }

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    /// <exception cref="DomainRuleException">When a value is missing, or what comes of it is too long.</exception>
    public MessageWords Fill(IReadOnlyDictionary<string, string?> values)
    {
        var words = new MessageWords(MessageFields.Fill(Title, values), MessageFields.Fill(Text, values));
        Refuse.If(words.Title.Length > PersonMessage.TitleMaxLength, MessageErrors.TooLong(PersonMessage.TitleMaxLength));
        Refuse.If(words.Text.Length > PersonMessage.TextMaxLength, MessageErrors.TooLong(PersonMessage.TextMaxLength));
        return words;
    }
}

/// <summary>What a message says, filled in.</summary>
public sealed record MessageWords(string Title, string Text);

public sealed record MessageTemplateDrawnUp(string Name, ContactChannel Channel, bool NamesService, DateOnly From, DateOnly? To) : DomainEvent;

public sealed record MessageTemplateEnded(string Name, DateOnly On) : DomainEvent;
