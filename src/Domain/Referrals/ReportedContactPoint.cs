using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;

namespace CaseManagement.Domain.Referrals;

/// <summary>A way to reach the victim that the force names, with what it says about its safety (null: it does not say).</summary>
public sealed record ReportedContactPoint
{
    public required ContactPointKind Kind { get; init; }

    /// <summary>In one form for comparing: E.164, lower case, comparable address. Of an invalid one, what was sent.</summary>
    public required string Value { get; init => field = PlainText.Shorten(value, ContactPoint.ValueMaxLength); }

    /// <summary>As the force gave it.</summary>
    public required string Display { get; init => field = PlainText.Shorten(value, ContactPoint.ValueMaxLength); }

    /// <summary>"mobile", "home" … of a number; "guardian" for a guardian's.</summary>
    public string? Type { get; init; }

    public bool? SafeToCall { get; init; }

    public bool? SafeForVoicemail { get; init; }

    public bool? SafeForText { get; init; }

    public bool? SafeForEmail { get; init; }

    public bool? SafeForPost { get; init; }

    public string? Note { get; init; }

    public required bool IsValid { get; init; }

    /// <summary>Shared with a suspect, or with a guardian who may be one. Never to be used, whatever the force says of it.</summary>
    public bool EqualsSuspects { get; init; }

    /// <summary>Path of the message member, such as "victim.phones[0]".</summary>
    public required string Field { get; init; }
}
