using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Messages;

public readonly record struct PersonMessageId(Guid Value) : IEntityId<PersonMessageId>
{
    public static PersonMessageId New() => new(Guid.CreateVersion7());

    public static PersonMessageId From(Guid value) => new(value);
}

public readonly record struct MessageTemplateId(Guid Value) : IEntityId<MessageTemplateId>
{
    public static MessageTemplateId New() => new(Guid.CreateVersion7());

    public static MessageTemplateId From(Guid value) => new(value);
}
