using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Documents;

public readonly record struct DocumentId(Guid Value) : IEntityId<DocumentId>
{
    public static DocumentId New() => new(Guid.CreateVersion7());

    public static DocumentId From(Guid value) => new(value);
}

public readonly record struct LetterTemplateId(Guid Value) : IEntityId<LetterTemplateId>
{
    public static LetterTemplateId New() => new(Guid.CreateVersion7());

    public static LetterTemplateId From(Guid value) => new(value);
}
