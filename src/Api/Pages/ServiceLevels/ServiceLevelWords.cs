using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Domain.ServiceLevels;

namespace CaseManagement.Api.Pages.ServiceLevels;

/// <summary>Promises as people read them.</summary>
public static class ServiceLevelWords
{
    public static IReadOnlyList<Choice> Units { get; } =
    [
        new(nameof(TargetUnit.ClockHours), "clock hours"),
        new(nameof(TargetUnit.WorkingHours), "working hours"),
        new(nameof(TargetUnit.WorkingDays), "working days"),
        new(nameof(TargetUnit.Weeks), "weeks"),
    ];

    /// <summary>What is promised: "Needs assessed".</summary>
    public static string Promise(ServiceClockKind kind) => kind switch
    {
        ServiceClockKind.Received => "Referral received",
        ServiceClockKind.FirstAttempt => "First attempt to make contact",
        ServiceClockKind.Reached => "Person reached",
        ServiceClockKind.NeedsAssessed => "Needs assessed",
        ServiceClockKind.PlanMade => "Plan agreed",
        _ => "Reviewed",
    };

    /// <summary>What is to be done: "Assess the needs".</summary>
    public static string ToDo(ServiceClockKind kind) => kind switch
    {
        ServiceClockKind.FirstAttempt => "Try to make contact",
        ServiceClockKind.Reached => "Reach the person",
        ServiceClockKind.NeedsAssessed => "Assess the needs",
        ServiceClockKind.PlanMade => "Agree the plan",
        _ => "Review",
    };

    /// <summary>From when its time counts.</summary>
    public static string Since(ServiceClockKind kind) => kind switch
    {
        ServiceClockKind.Received => "from the report of the crime",
        ServiceClockKind.FirstAttempt or ServiceClockKind.Reached => "from receipt",
        ServiceClockKind.NeedsAssessed => "from when the person was reached",
        ServiceClockKind.PlanMade => "from the assessment",
        _ => "from the plan, and from each review",
    };

    public static string Time(int amount, TargetUnit unit) => (amount, unit) switch
    {
        (_, TargetUnit.ClockHours) => Words.Count(amount, "clock hour"),
        (_, TargetUnit.WorkingHours) => Words.Count(amount, "working hour"),
        (_, TargetUnit.WorkingDays) => Words.Count(amount, "working day"),
        _ => Words.Count(amount, "week"),
    };

    public static string Pause(PauseReason reason) => reason switch
    {
        PauseReason.NeedsCorrection => "waits for a correction by the force",
        PauseReason.OnHold => "support is held",
        _ => "processing is restricted",
    };
}
