namespace CaseManagement.Application.Common.Security;

/// <summary>The permissions of which the caller needs one. A request without this attribute is refused to everybody.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(params Permission[] anyOf) : Attribute
{
    public IReadOnlyList<Permission> AnyOf { get; } = anyOf;
}

/// <summary>Open to people who have not signed in: signing in, a forgotten password. The reason is for the reader.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToAnybodyAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}

/// <summary>The request shows or changes nothing of a person's record, or its handler filters by what the caller may see.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotCaseDataAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}
