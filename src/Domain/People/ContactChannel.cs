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

    /// <summary>At a place and time agreed with the person.</summary>
    InPerson,

    /// <summary>At the person's door or, by video, in their room.</summary>
    Visit,
}
