namespace CaseManagement.Domain.People;

public enum ContactPointKind
{
    Phone,
    Email,
    Post,
}

/// <summary>A way out to a person, as the safe-contact policy distinguishes them.</summary>
public enum ContactChannel
{
    Call,
    Voicemail,
    Text,
    Email,
    Post,
    InPerson,
}
